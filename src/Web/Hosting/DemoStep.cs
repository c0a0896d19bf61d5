using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>
/// Where invented members are allowed: an empty database gets the demo's story, a half-told one (a start was killed)
/// starts over, and the campaign of the civil year is opened when missing.
/// </summary>
internal sealed class DemoStep(DatabaseServer server, NpgsqlDataSource source, IConfiguration configuration, TimeProvider clock, IServiceProvider services,
    IDataProtectionProvider protection) : IStartupStep
{
    public int Order => StartupOrder.Demo;

    public async Task RunAsync(StartupContext context, CancellationToken stop)
    {
        if (!context.Demo) return;
        var demo = new DemoData(source, configuration, clock, protection);
        var progress = await demo.ProgressAsync(stop);
        if (progress == DemoProgress.HalfTold && server is { IsEmbedded: true, OwnerConnectionString: { } owner })
        {
            await Migrator.StartOverAsync(owner, stop);
            source.Clear();
            await ActivatorUtilities.CreateInstance<RulesStep>(services).RunAsync(context, stop);
            await ActivatorUtilities.CreateInstance<CatalogueStep>(services).RunAsync(context, stop);
            progress = DemoProgress.Empty;
        }

        if (progress == DemoProgress.Empty) await demo.TellAsync(stop);
        await demo.OpenThisYearAsync(stop);
        Show(context);
    }

    /// <summary>Who may be tried, at which door; the service's people also need a code.</summary>
    private static void Show(StartupContext context)
    {
        var (who, name) = (DemoAccounts.All.Max(p => p.Who.Length), DemoAccounts.All.Max(p => p.Name.Length));
        context.Lines.Add("Comptes de démonstration :");
        foreach (var person in DemoAccounts.All)
            context.Lines.Add($"  {person.Who.PadRight(who)} {person.Door,-18} {person.Name.PadRight(name)} {person.Password}");
        context.Lines.Add("Second facteur des agents et des administrateurs (clé à saisir dans une application d'authentification) :");
        foreach (var person in DemoAccounts.All.Where(p => p.IsOfService))
            context.Lines.Add($"  {person.Name.PadRight(name)} {Totp.Text(person.TotpSecret)}");
        context.Lines.Add($"Sans téléphone, le code du moment : dotnet run --project src/Web -- account totp {DemoAccounts.Staff1.Name}");
    }
}
