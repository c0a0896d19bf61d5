using System.Text;
using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands.Bench;

/// <summary>Ten simple rules on an employee, as a book and as the same C# written by hand.</summary>
internal static class TenRules
{
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

    private static readonly DateOnly Changed = new(2025, 10, 1);

    internal sealed record Person(
        int Age, int NightHours, decimal WeeklyHours, DateOnly HiredOn, bool Disabled, bool Drives, bool Electrician, string Contract, int Contracts, int Exposures);

    public static RuleEvaluator<Person> Compiled() =>
        RuleVersion.Load<Person>(new("ten", new(2026, 1, 1), Encoding.UTF8.GetBytes(Book), "ten.json")).For<Person>();

    public static Person[] People(int count)
    {
        var random = new Random(20260101);
        return [.. Enumerable.Range(0, count).Select(_ => new Person(
            random.Next(16, 67), random.Next(400), random.Next(10, 45) + 0.5m, new DateOnly(2010, 1, 1).AddDays(random.Next(6_000)),
            random.Next(10) == 0, random.Next(5) == 0, random.Next(5) == 0, random.Next(4) == 0 ? "CDD" : "CDI", random.Next(1, 4), random.Next(3)))];
    }

    public static ulong ByHand(Person p)
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
}
