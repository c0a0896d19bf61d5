using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// <c>bench campaign --members N --employees M</c>: a whole campaign on an empty database of its own, with the same
/// writes by hand in the same run. Progress on standard error, JSON on standard output.
/// </summary>
internal static class BenchCampaignCommand
{
    public const string Help = """
        usage : bench campaign --members N --employees M

        Ouvre, déclare, confirme, catégorise, calcule, facture, range les PDF et met les courriels en attente pour
        N adhérents d'environ M salariés, par la vraie procédure, sur une base vide à elle ; puis écrit les mêmes lignes
        à la main (Npgsql, une transaction par adhérent, sans moteur) comme référence. Affiche du JSON.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (args is not ["--members", var m, "--employees", var e] || !Whole(m, out var members) || !Whole(e, out var employees))
        {
            await error.WriteLineAsync("bench campaign : attend --members N --employees M, nombres entiers à partir de 1 (voir bench campaign --help).");
            return 2;
        }

        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, ct);
        return await RunAsync(server.AdministratorConnectionString, members, employees, output, error, ct);
    }

    private static async Task<int> RunAsync(
        string administrator, int members, int employees, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var progress = new BenchProgress(error);
        await using var database = await BenchDatabase.CreateAsync(administrator, "bench_campaign", template: null, ct);
        var people = await BenchMembers.CreateAsync(database.Services, members, employees, progress, ct);
        await using var baseline = await BenchDatabase.CreateAsync(administrator, "bench_baseline", template: database, ct);
        var elapsed = await new CampaignBenchmark(database.Services, database.Clock, progress).RunAsync(members, ct);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        await using var scope = database.Services.CreateAsyncScope();
        var figures = await CampaignChecks.RunAsync(scope.ServiceProvider.GetRequiredService<BackOfficeDb>(), members, ct);
        var written = await new HandWrittenBaseline(database.DataSource, baseline.DataSource, progress).RunAsync(ct);
        progress.End();
        foreach (var broken in figures.Broken) await error.WriteLineAsync($"bench campaign: {broken}");
        var (rate, floor) = (members / elapsed.TotalSeconds, members / written.TotalSeconds);
        await output.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                members,
                employees = people,
                seconds = Math.Round(elapsed.TotalSeconds, 2),
                membersPerSecond = Math.Round(rate, 1),
                peakMemoryMb = memory,
                pdfs = figures.Pdfs,
                mails = figures.Mails,
                invoices = figures.Invoices,
                incidents = figures.Incidents,
                baselineMembersPerSecond = Math.Round(floor, 1),
                ratio = Math.Round(rate / floor, 3),
            }));
        return figures.Broken.Count == 0 && figures.Incidents == 0 ? 0 : 1;
    }

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
