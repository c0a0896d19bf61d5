using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>
/// Where invented members are allowed: an empty database gets the demo's story, a half-told one (a start was killed)
/// starts over, and the campaign of the civil year is opened when missing.
/// </summary>
internal sealed class DemoStep(DatabaseServer server, NpgsqlDataSource source, IConfiguration configuration, TimeProvider clock, IServiceProvider services) : IStartupStep
{
    public int Order => StartupOrder.Demo;

    public async Task RunAsync(StartupContext context, CancellationToken stop)
    {
        if (!context.Demo) return;
        var demo = new DemoData(source, configuration, clock);
        var progress = await demo.ProgressAsync(stop);
        if (progress == DemoProgress.HalfTold && server is { IsEmbedded: true, OwnerConnectionString: { } owner })
        {
            await Migrator.StartOverAsync(owner, stop);
            source.Clear();
            await ActivatorUtilities.CreateInstance<RulesStep>(services).RunAsync(context, stop);
            progress = DemoProgress.Empty;
        }

        if (progress == DemoProgress.Empty) await demo.TellAsync(stop);
        await demo.OpenThisYearAsync(stop);
        context.Lines.Add("Comptes de démonstration :");
        foreach (var person in DemoAccounts.All)
            context.Lines.Add($"  {person.Who,-34} {person.Name,-34} {person.Password}");
    }
}
