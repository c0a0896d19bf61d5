using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// <c>bench incomes --members N</c>: the yearly file of incomes on an empty database of its own, checked then applied by the real runner, with the
/// same writes by hand in the same run. Progress on standard error, JSON on standard output.
/// </summary>
internal static class BenchIncomesCommand
{
    public const string Help = """
        usage : bench incomes --members N

        Ouvre N dossiers d'indépendant avec l'échéancier de l'année passée et celui de l'année, envoie un fichier de N revenus, le contrôle
        et l'applique : années régularisées, échéanciers recalculés, courriels en attente, sur une base vide à elle ; vérifie comptes et
        sommes (code de sortie 1 sinon) ; puis écrit les mêmes lignes à la main (Npgsql, une transaction par centaine, sans moteur) comme
        référence. Affiche du JSON.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (args is not ["--members", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var members) || members is < 1 or > IncomesBenchmark.MostMembers)
        {
            await error.WriteLineAsync($"bench incomes : attend --members N, un nombre entier de 1 à {IncomesBenchmark.MostMembers} (voir bench incomes --help).");
            return 2;
        }

        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, ct);
        return await RunAsync(server.AdministratorConnectionString, members, output, error, ct);
    }

    private static async Task<int> RunAsync(string administrator, int members, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var progress = new BenchProgress(error);
        await using var database = await BenchDatabase.CreateAsync(administrator, "bench_incomes", template: null, ct);
        var benchmark = new IncomesBenchmark(database.Services, database.Clock, progress);
        await benchmark.OpenFilesAsync(members, ct);
        await using var baseline = await BenchDatabase.CreateAsync(administrator, "bench_incomes_baseline", template: database, ct);
        var times = await benchmark.RunAsync(members, ct);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        await using var scope = database.Services.CreateAsyncScope();
        var figures = await new IncomesChecks(scope.ServiceProvider.GetRequiredService<BackOfficeDb>()).RunAsync(members, ct);
        var written = await new HandWrittenIncomes(database.DataSource, baseline.DataSource, progress).RunAsync(ct);
        progress.End();
        foreach (var broken in figures.Broken) await error.WriteLineAsync($"bench incomes: {broken}");
        var (rate, floor) = (members / times.Apply.TotalSeconds, members / written.TotalSeconds);
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            members,
            checkSeconds = Math.Round(times.Check.TotalSeconds, 2),
            applySeconds = Math.Round(times.Apply.TotalSeconds, 2),
            membersPerSecond = Math.Round(rate, 1),
            peakMemoryMb = memory,
            mails = figures.Mails,
            pdfs = figures.Pdfs,
            baselineMembersPerSecond = Math.Round(floor, 1),
            ratio = Math.Round(rate / floor, 3),
        }));
        return figures.Broken.Count == 0 ? 0 : 1;
    }
}
