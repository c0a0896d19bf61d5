using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BackOffice.Engine.Rules;

namespace BackOffice.Benchmarks;

/// <summary>Ten simple rules on an employee: the engine with and without its trace, beside the same rules written by hand, in the same run.</summary>
internal static class RulesBenchmark
{
    private const int Rounds = 7;
    private const int People = 4_096;
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(400);

    private const string Book = """
        {"WorkflowName": "ten", "Rules": [
          {"RuleName": "minor", "Expression": "input1.Age < 18"},
          {"RuleName": "senior", "Expression": "input1.Age >= 60"},
          {"RuleName": "night", "Expression": "input1.NightHours > 270"},
          {"RuleName": "part-time", "Expression": "input1.WeeklyHours < 24.5"},
          {"RuleName": "recent", "Expression": "input1.HiredOn >= \"2025-10-01\""},
          {"RuleName": "handicap", "Expression": "input1.Disabled"},
          {"RuleName": "driver", "Expression": "input1.Drives && !input1.Electrician"},
          {"RuleName": "fixed-term", "Expression": "input1.Contract == \"CDD\""},
          {"RuleName": "stacked", "Expression": "input1.Contracts >= 2 && input1.WeeklyHours > 39"},
          {"RuleName": "exposed", "Expression": "input1.Exposures > 0 || (input1.NightHours > 100 && input1.Age > 50)"}]}
        """;

    private sealed record Person(
        int Age, int NightHours, decimal WeeklyHours, DateOnly HiredOn, bool Disabled, bool Drives, bool Electrician, string Contract, int Contracts, int Exposures);

    public static void Run()
    {
        var random = new Random(20260101);
        var people = Enumerable.Range(0, People).Select(_ => new Person(
            random.Next(16, 67), random.Next(400), random.Next(10, 45) + 0.5m, new DateOnly(2010, 1, 1).AddDays(random.Next(6_000)),
            random.Next(10) == 0, random.Next(5) == 0, random.Next(5) == 0, random.Next(4) == 0 ? "CDD" : "CDI", random.Next(1, 4), random.Next(3))).ToArray();
        var evaluator = RuleVersion.Load<Person>(new("ten", new(2026, 1, 1), Encoding.UTF8.GetBytes(Book), "ten.json")).For<Person>();
        if (Array.Exists(people, p => evaluator.Matches(p) != ByHand(p))) throw new InvalidOperationException("The engine and the hand-written rules disagree.");

        Func<Person, ulong> byHand = ByHand;
        var rows = new Dictionary<string, Func<Person, ulong>>(StringComparer.Ordinal)
        {
            ["handWritten"] = byHand,
            ["withoutTrace"] = evaluator.Matches,
            ["withTrace"] = p => evaluator.Trace(p).IsWhole ? 1UL : 0,
        };
        var rates = rows.ToDictionary(r => r.Key, r => Measure(people, r.Value));
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
        writer.WriteStartObject();
        writer.WriteNumber("rules", 10);
        writer.WriteNumber("rounds", Rounds);
        foreach (var (name, rate) in rates)
        {
            writer.WriteStartObject(name + "EmployeesPerSecond");
            writer.WriteNumber("min", (long)rate[0]);
            writer.WriteNumber("median", (long)rate[Rounds / 2]);
            writer.WriteNumber("max", (long)rate[^1]);
            writer.WriteEndObject();
        }

        writer.WriteNumber("ratioWithoutTrace", Math.Round(rates["withoutTrace"][Rounds / 2] / rates["handWritten"][Rounds / 2], 3));
        writer.WriteEndObject();
        writer.Flush();
        Console.WriteLine();
    }

    private static double[] Measure(Person[] people, Func<Person, ulong> evaluate)
    {
        var rates = new double[Rounds];
        Round(people, evaluate);
        for (var i = 0; i < Rounds; i++) rates[i] = Round(people, evaluate);
        Array.Sort(rates);
        return rates;
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

    private static ulong ByHand(Person p)
    {
        ulong bits = 0;
        if (p.Age < 18) bits |= 1;
        if (p.Age >= 60) bits |= 1 << 1;
        if (p.NightHours > 270) bits |= 1 << 2;
        if (p.WeeklyHours < 24.5m) bits |= 1 << 3;
        if (p.HiredOn >= Changed) bits |= 1 << 4;
        if (p.Disabled) bits |= 1 << 5;
        if (p.Drives && !p.Electrician) bits |= 1 << 6;
        if (p.Contract == "CDD") bits |= 1 << 7;
        if (p.Contracts >= 2 && p.WeeklyHours > 39m) bits |= 1 << 8;
        if (p.Exposures > 0 || (p.NightHours > 100 && p.Age > 50)) bits |= 1 << 9;
        return bits;
    }

    private static readonly DateOnly Changed = new(2025, 10, 1);
}
