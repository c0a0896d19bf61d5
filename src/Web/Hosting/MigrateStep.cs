using BackOffice.Workflows.Data;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>
/// Brings the database to this build's shape with the owner's connection, when there is one; otherwise says who must.
/// In Production the application refuses to run under a role that could drop a table.
/// </summary>
internal sealed class MigrateStep(DatabaseServer server, NpgsqlDataSource source, IHostEnvironment environment, ILogger<MigrateStep> log) : IStartupStep
{
    public int Order => StartupOrder.Migrate;

    public async Task RunAsync(StartupContext context, CancellationToken stop)
    {
        if (server.OwnerConnectionString is { } owner) Report(await Migrator.MigrateAsync(owner, stop));
        else if ((await Migrator.MissingAsync(source, stop)).Count > 0) await MigrateOrRefuseAsync(stop);
        if (!await DatabaseRoles.CanDropTablesAsync(source, stop)) return;
        if (environment.IsProduction())
        {
            throw new StartRefused(
                $"Le rôle de ConnectionStrings__BackOffice peut supprimer des tables : donnez-lui « {DatabaseRoles.Application} », et gardez « {DatabaseRoles.Owner} » pour « database migrate » (docs/operations.md).");
        }

        log.LogWarning("The role of ConnectionStrings:BackOffice can drop tables; Production would refuse it.");
    }

    /// <summary>On a developer's own server one role does both; a server in production is migrated by who deploys.</summary>
    private async Task MigrateOrRefuseAsync(CancellationToken stop)
    {
        if (environment.IsProduction())
        {
            throw new StartRefused("La base n'est pas à jour : exécutez « database migrate » avec ConnectionStrings__Owner avant de démarrer cette version.");
        }

        Report(await Migrator.MigrateAsync(server.ConnectionString, stop));
    }

    private void Report(IReadOnlyList<string> applied)
    {
        if (applied.Count > 0) log.LogInformation("Migrations applied: {Migrations}", string.Join(", ", applied));
    }
}
