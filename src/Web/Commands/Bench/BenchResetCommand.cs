using System.Globalization;
using System.Text.Json;
using BackOffice.Web.Hosting;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// <c>bench reset [--rounds N]</c>: how long the pages of a forgotten password take for a known number, an unknown one and one that nobody can
/// be reached for. Who measures them learns nothing as long as the three medians differ by no more than two runs do.
/// </summary>
internal static class BenchResetCommand
{
    private const int Rounds = 200;
    private const int MostRounds = 1_000;

    public const string Help = """
        usage : bench reset [--rounds N]

        Sert le site (Kestrel, PostgreSQL, tâches de fond) sur une base vide à lui, puis demande N fois (200 sinon) un lien pour
        un numéro connu, un numéro inconnu et un numéro sans adresse joignable, dans un ordre tiré au sort. Affiche du JSON : les
        trois médianes de l'envoi de la demande et du parcours entier, en millisecondes.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var rounds = Rounds;
        if (args is not [] && (args is not ["--rounds", var n] || !int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds is < 1 or > MostRounds))
        {
            await error.WriteLineAsync($"bench reset : attend --rounds N, un nombre entier de 1 à {MostRounds}, ou rien (voir bench reset --help).");
            return 2;
        }

        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, ct);
        await using var database = await BenchDatabase.CreateAsync(server.AdministratorConnectionString, "bench_reset", template: null, ct);
        var progress = new BenchProgress(error);
        var times = await new ResetBenchmark(database, progress).RunAsync(rounds, ct);
        progress.End();
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            rounds,
            requestMedianMs = times.ToDictionary(t => t.Kind, t => Median(t.Request)),
            wholePathMedianMs = times.ToDictionary(t => t.Kind, t => Median(t.Whole)),
        }));
        return 0;
    }

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(t => t.TotalMilliseconds).Order().ToList();
        var middle = sorted.Count / 2;
        return Math.Round(sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, 3);
    }
}
