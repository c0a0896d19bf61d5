using System.IO.Compression;
using System.Net;
using BackOffice.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace BackOffice.Web.Tests.Shell;

/// <summary>The pipeline as Production runs it, with a database that does not answer.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebPipeline).Assembly.GetName().Name,
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        // Port 1 refuses at once.
        builder.Configuration["ConnectionStrings:BackOffice"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=nothing;Timeout=2";
        builder.Services.AddBackOffice(await DatabaseServer.OpenAsync(builder.Configuration, join: false));
        builder.Services.AddBackOfficeWeb(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.UseBackOfficeWeb();
        await _app.StartAsync();
        _client = _app.GetTestClient();
        _client.BaseAddress = new Uri("https://localhost");
    }

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_to_TLS()
    {
        using var answer = await _client.GetAsync("/connexion", TestContext.Current.CancellationToken);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-backoffice-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task A_page_travels_compressed_over_TLS_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connexion");
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        await using var page = new GZipStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(page);

        Assert.Contains("Connexion à l’espace adhérent", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_so_with_a_phone_number()
    {
        var page = await _client.GetAsync("/connexion", TestContext.Current.CancellationToken);
        var token = System.Text.RegularExpressions.Regex.Match(
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var post = new HttpRequestMessage(HttpMethod.Post, "/connexion");
        post.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        post.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Name"] = "10042",
            ["Input.Password"] = "quatre cerises bleues",
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await _client.SendAsync(post, TestContext.Current.CancellationToken);
        var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Le service est momentanément indisponible", words, StringComparison.Ordinal);
        Assert.Contains("Ce dernier envoi, lui, n’a pas été enregistré.", words, StringComparison.Ordinal);
        Assert.Contains("04 92 00 00 70", words, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/n-existe-pas", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/composants", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/erreur/403", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    public async Task What_does_not_exist_is_said_in_French(string path, HttpStatusCode status, string title)
    {
        using var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(title, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_French()
    {
        using var answer = await _client.PostAsync("/connexion", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Cette page n’est plus à jour", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_knocks_a_minute_are_enough()
    {
        var last = HttpStatusCode.OK;
        for (var knock = 0; knock < 31; knock++)
            last = (await _client.PostAsync("/connexion", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken)).StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
