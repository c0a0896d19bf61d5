using System.Text.Json;

namespace BackOffice.Web.Commands.Bench;

/// <summary><c>bench rules</c>: ten rules on an employee, beside the same written by hand; what an evaluation allocates; a cold compilation.</summary>
internal static class BenchRulesCommand
{
    public const string Help = """
        usage : bench rules

        Dix règles simples sur un salarié : règles compilées sans et avec trace, et les mêmes écrites à la main en C#, à tour de rôle
        dans la même exécution, sept tours. Puis les octets qu’une évaluation laisse en mémoire, et la compilation d’un livre de cent
        règles dans un processus neuf. Affiche du JSON ; ratio = sans trace / à la main (médianes), attendu d’au moins 0,3.
        """;

    private const int ColdStarts = 3;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (args is [ColdCompile.Switch])
        {
            await output.WriteLineAsync(ColdCompile.Once().AsMemory(), ct);
            return 0;
        }

        if (args.Length > 0) throw new BadArguments($"argument en trop « {args[0]} » ; voir --help.");
        var cold = await ColdCompile.MeasureAsync(ColdStarts, ct);
        var progress = new BenchProgress(error);
        var rates = RulesBenchmark.Run(round => progress.Show("tours", round, RulesBenchmark.Rounds));
        progress.End();
        var (matches, answer, itself) = RulesBenchmark.Allocations();
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            rules = 10,
            rounds = RulesBenchmark.Rounds,
            handWrittenEmployeesPerSecond = Spread(rates["handWritten"]),
            withoutTraceEmployeesPerSecond = Spread(rates["withoutTrace"]),
            withTraceEmployeesPerSecond = Spread(rates["withTrace"]),
            ratio = Math.Round(Median(rates["withoutTrace"]) / Median(rates["handWritten"]), 3),
            bytesPerEvaluation = matches,
            bytesPerAnswer = answer,
            bytesOfTheAnswerItself = itself,
            compile100ColdMs = cold.Elapsed,
            compile100ColdProcessorMs = cold.Processor,
        }).AsMemory(), ct);
        return 0;
    }

    private static object Spread(double[] sorted) => new { min = (long)sorted[0], median = (long)Median(sorted), max = (long)sorted[^1] };

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];
}
