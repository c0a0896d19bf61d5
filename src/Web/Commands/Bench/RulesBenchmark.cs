using System.Diagnostics;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Workforce;
using static BackOffice.Web.Commands.Bench.TenRules;

namespace BackOffice.Web.Commands.Bench;

/// <summary>The engine with and without its trace, beside the same rules written by hand, in the same run and taken in turn.</summary>
internal static class RulesBenchmark
{
    public const int Rounds = 7;
    private const int Count = 4_096;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(300);

    /// <summary>Employees a second by row, each with its rounds in order.</summary>
    public static IReadOnlyDictionary<string, double[]> Run(Action<int> round)
    {
        var people = People(Count);
        var evaluator = Compiled();
        if (Array.Exists(people, p => evaluator.Matches(p) != ByHand(p))) throw new InvalidOperationException("The engine and the hand-written rules disagree.");
        var rows = new (string Name, Func<Person, ulong> Evaluate)[]
        {
            ("handWritten", ByHand),
            ("withoutTrace", evaluator.Matches),
            ("withTrace", p => evaluator.Trace(p).IsWhole ? 1UL : 0),
        };
        var rates = rows.ToDictionary(r => r.Name, _ => new double[Rounds], StringComparer.Ordinal);
        foreach (var row in rows) Round(people, row.Evaluate);
        // A round of each in turn: what slows the machine down for a moment slows all three.
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var row in rows) rates[row.Name][i] = Round(people, row.Evaluate);
            round(i + 1);
        }

        foreach (var rate in rates.Values) Array.Sort(rate);
        return rates;
    }

    /// <summary>Bytes one evaluation leaves on the heap: which rules hold, and the whole answer of the shipped category book.</summary>
    public static (double Matches, double Answer, double AnswerItself) Allocations()
    {
        var people = People(Count);
        var evaluator = Compiled();
        var followUp = RuleBooks.Factory().Book(RuleBooks.FollowUpCategory).Versions[^1].For<FollowUpFacts>();
        var facts = new FollowUpFacts(new(1985, 3, 2), new(2021, 8, 17), ["electrical-habilitation", "night-work"]);
        var names = followUp.Evaluate(facts).Names.Count;
        // A RuleOutput (header, two references) and its array of values (header, length, one reference each).
        var itself = 32 + 24 + (8 * names);
        return (
            BytesOf(() => { foreach (var p in people) evaluator.Matches(p); }) / Count,
            BytesOf(() => { for (var i = 0; i < Count; i++) followUp.Evaluate(facts); }) / Count,
            itself);
    }

    private static double BytesOf(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Round(Person[] people, Func<Person, ulong> evaluate)
    {
        var clock = Stopwatch.StartNew();
        long done = 0;
        ulong sum = 0;
        while (clock.Elapsed < RoundLength)
        {
            foreach (var person in people) sum += evaluate(person);
            done += people.Length;
        }

        var rate = done / clock.Elapsed.TotalSeconds;
        GC.KeepAlive(sum); // the answers are used: nothing may be optimised away
        return rate;
    }
}
