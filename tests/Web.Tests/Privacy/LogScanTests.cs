using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BackOffice.Web.Tests.Accounts;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Privacy;

/// <summary>What people type and what mails carry never reaches a log, at the level the site ships with and on a journey that goes wrong too.</summary>
public sealed partial class LogScanTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string WrongPassword = "mauvaise prune 1987";

    [Fact]
    public async Task A_journey_leaves_no_number_no_address_no_token_and_no_password_in_the_logs()
    {
        var log = new HeardLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var settings = (IConfigurationRoot)site.Services.GetRequiredService<IConfiguration>();
        settings["Logging:LogLevel:Default"] = "Information";
        settings.Reload();

        var member = await site.AMemberAsync();
        var nir = Doors.ANir();
        var (employee, token) = await PrepareAsync(member, nir);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(member with { Password = WrongPassword });
        await visit.SignInAsync(member);
        await visit.GoAsync("/espace/mes-donnees");
        await visit.Page.GetByLabel("Faire corriger une donnée (rectification)").CheckAsync();
        await visit.Page.GetByLabel("Précisez votre demande").FillAsync("Mon adresse est desormais quelquun@ailleurs.example");
        await visit.ClickAsync("Envoyer ma demande");
        Assert.Contains("Votre demande est enregistrée", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await using var stranger = await chromium.OpenAsync(site.Address);
        await stranger.GoAsync("/connexion/nir");
        await stranger.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await stranger.Page.GetByLabel("Numéro de sécurité sociale, clé comprise").FillAsync(nir);
        await stranger.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(WrongPassword);
        await stranger.ClickAsync("Se connecter");
        await stranger.GoAsync(MailLinks.Path + token);
        await stranger.GoAsync(MailLinks.Path + token + "x");

        await using var agent = await chromium.OpenAsync(site.Address);
        await agent.SignInAsync(await site.AStaffAsync());
        await agent.GoAsync($"/service/adherents/{member.MemberId}/salaries/{employee}/numero");
        await agent.Page.GetByLabel("Motif").FillAsync("La caisse demande le numéro pour une attestation");
        await agent.ClickAsync("Afficher le numéro");
        await site.WithAsync(async services =>
        {
            await services.GetRequiredService<PurgeRuns>().RunNightlyAsync(CancellationToken.None);
            return true;
        });
        site.Services.GetRequiredService<ILogger<LogScanTests>>().LogInformation("The journey is over.");

        Assert.Contains(log.Lines, line => line.Contains("The journey is over.", StringComparison.Ordinal));
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotMatch(ANir(), line);
            Assert.DoesNotMatch(AMail(), line);
            foreach (var secret in new[] { token, Persons.Password, WrongPassword, nir, member.Name }) Assert.DoesNotContain(secret, line, StringComparison.Ordinal);
        });
    }

    private Task<(Guid Employee, string Token)> PrepareAsync(Person member, string nir) => site.WithAsync(async services =>
    {
        var employee = await services.AnEmployeeAsync(member.MemberId!.Value, Nir.Parse(nir));
        var address = services.GetRequiredService<MailLinks>().Issue(LinkPurpose.MailChange, Guid.NewGuid(), TimeSpan.FromHours(1), site.Clock.GetUtcNow());
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return (employee, address[(address.LastIndexOf('/') + 1)..]);
    });

    [GeneratedRegex(@"[12]\s?\d{2}\s?\d{2}\s?(\d{2}|2A|2B)\s?\d{3}\s?\d{3}\s?\d{2}")]
    private static partial Regex ANir();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[a-z]{2,}")]
    private static partial Regex AMail();

    /// <summary>Everything the site logs, failures included; scopes are left out, as its console leaves them.</summary>
    private sealed class HeardLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
