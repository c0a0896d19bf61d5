using System.Security.Cryptography;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>
/// The real site on a real port and a database of the class's own:
/// <c>public sealed class MyTests(WebSite site, Chromium chromium) : IClassFixture&lt;WebSite&gt;</c>.
/// </summary>
public sealed class WebSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DatabaseFixture _database;
    private readonly bool _isSecond;

    public WebSite() => _database = new();

    /// <summary>Another server on the database of <paramref name="first"/>, which goes on owning it.</summary>
    internal WebSite(WebSite first) => (_database, _isSecond, Clock) = (first._database, true, first.Clock);

    public DatabaseFixture Database => _database;

    /// <summary>Stands still at a day of the campaign until the test moves it.</summary>
    public FakeClock Clock { get; } = new(2026, 1, 12);

    public Uri Address => ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        if (!_isSecond) await _database.InitializeAsync();
        UseKestrel(0);
        StartServer();
    }

    /// <summary>A client that follows no redirection and keeps its cookies: what curl would see.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_isSecond) await _database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:BackOffice", _database.ConnectionString);
        // Any free port: the application itself, or another test process, may hold its usual one.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("SignIn:AttemptsPerMinute", "100000");
        builder.UseSetting("Nir:CurrentKeyId", "test");
        builder.UseSetting("Nir:Keys:test", ANirKey());
        builder.UseSetting("Nir:IndexKey", ANirKey());
        // Tests let time pass themselves: nothing happens behind their back.
        builder.UseSetting("Background", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // What 600,000 derivations cost is not what most tests are about; PasswordTests holds the real figure.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        });
    }

    private static string ANirKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
