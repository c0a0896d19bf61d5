using System.Diagnostics;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Web.Commands.Revenue;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Bench;

/// <summary><c>bench revenue</c>: full calculations of 2026 a second on one core, through the rule engine, with the same formulas in C# beside it.</summary>
internal static class BenchRevenueCommand
{
    private const int Rounds = 7;
    private const int Incomes = 4_096;
    private const int Year = 2026;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(500);

    public const string Help = """
        usage : bench revenue

        Calcule des cotisations entières de 2026 (toutes les lignes, assiette et totaux) par le livre self-employed-definitive, sur un cœur,
        sans puis avec leur explication ; puis les mêmes formules écrites en C#. Médianes de 7 tours, en JSON ; « ratio » est la part du
        débit écrit à la main que le moteur atteint.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        _ = new VerbArguments(args, [], [], maxWords: 0);
        try
        {
            var version = RevenueBooks.Load(null).Current.Book("self-employed-definitive").At(new DateOnly(Year, 1, 1));
            return await RunAsync(version.For<SelfEmployedFacts>(), output, error);
        }
        catch (Exception refused) when (RevenueBooks.IsRefusal(refused))
        {
            await error.WriteLineAsync($"bench revenue : {RevenueBooks.Words(refused)}");
            return 2;
        }
    }

    private static async Task<int> RunAsync(RuleEvaluator<SelfEmployedFacts> book, TextWriter output, TextWriter error)
    {
        var facts = Questions();
        if (Array.Find(facts, f => SelfEmployedAmounts.Of(book.Evaluate(f)) != HandWrittenRevenue.Of(f)) is { } differing)
        {
            await error.WriteLineAsync($"bench revenue : le livre et les formules écrites en C# diffèrent ({differing.Activity}, {differing.Income} €).");
            return 1;
        }

        var byBook = Median(facts, f => SelfEmployedAmounts.Of(book.Evaluate(f)).Total);
        var explained = Median(facts, f => book.Trace(f).Answer().Number("total"));
        var byHand = Median(facts, f => HandWrittenRevenue.Of(f).Total);
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            calculationsPerSecond = Math.Round(byBook),
            explainedPerSecond = Math.Round(explained),
            handWrittenPerSecond = Math.Round(byHand),
            ratio = Math.Round(byBook / byHand, 4),
            rounds = Rounds,
            cores = 1,
        }));
        return 0;
    }

    /// <summary>Incomes from 0 to 410 000 €, a third of each activity: every branch of the scale is taken.</summary>
    private static SelfEmployedFacts[] Questions() =>
        [.. Enumerable.Range(0, Incomes).Select(i => SelfEmployedFacts.On((SelfEmployedActivity)(i % 3), i * 100 + (i % 97)))];

    private static double Median(SelfEmployedFacts[] facts, Func<SelfEmployedFacts, decimal> calculate)
    {
        Round(facts, calculate);
        var rates = Enumerable.Range(0, Rounds).Select(_ => Round(facts, calculate)).Order().ToArray();
        return rates[Rounds / 2];
    }

    private static double Round(SelfEmployedFacts[] facts, Func<SelfEmployedFacts, decimal> calculate)
    {
        var clock = Stopwatch.StartNew();
        var (done, sum) = (0L, 0m);
        while (clock.Elapsed < RoundLength)
        {
            foreach (var fact in facts) sum += calculate(fact);
            done += facts.Length;
        }

        GC.KeepAlive(sum); // the answers are used: nothing may be optimised away
        return done / clock.Elapsed.TotalSeconds;
    }
}
