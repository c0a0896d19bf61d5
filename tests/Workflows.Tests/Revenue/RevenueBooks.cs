using BackOffice.Engine.Rules;
using BackOffice.Testing;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>The shipped books of the self-employed.</summary>
internal static class RevenueBooks
{
    private static readonly PublishedRules Rules = new(RuleLibrary.LoadFolder(Repository.At("rules")));

    public static SelfEmployedScale Scale { get; } = new(Rules);

    public static ScheduleRules Schedule { get; } = new(Rules);

    /// <summary>The published table: a line of column names, then a line a person.</summary>
    public static IEnumerable<Dictionary<string, string>> Table()
    {
        var lines = File.ReadAllLines(Repository.At("tests/Workflows.Tests/Revenue/self-employed-contributions.csv"));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
    }
}
