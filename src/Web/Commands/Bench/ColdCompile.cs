using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands.Bench;

/// <summary>How long a book of a hundred rules takes to compile in a process that has compiled nothing yet: this program, started again for it.</summary>
internal static class ColdCompile
{
    /// <summary>What the child is asked; not in the help, as nobody else has a use for it.</summary>
    public const string Switch = "--compile-once";

    private const int Rules = 100;

    /// <summary>In the child: milliseconds from the bytes to a version ready to answer, and those its processors worked for it.</summary>
    public static string Once()
    {
        var source = new RuleSource("hundred", new(2026, 1, 1), Encoding.UTF8.GetBytes(Book()), "hundred.json");
        using var process = Process.GetCurrentProcess();
        var (watch, worked) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        RuleVersion.Load(source);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        return FormattableString.Invariant($"{elapsed:0.0} {(process.TotalProcessorTime - worked).TotalMilliseconds:0.0}");
    }

    /// <summary>Several fresh processes, one after the other: the median of each figure. On a busy machine only the second tells the cost.</summary>
    public static async Task<(double Elapsed, double Processor)> MeasureAsync(int times, CancellationToken ct)
    {
        var (elapsed, processor) = (new double[times], new double[times]);
        for (var i = 0; i < times; i++) (elapsed[i], processor[i]) = await ChildAsync(ct);
        Array.Sort(elapsed);
        Array.Sort(processor);
        return (elapsed[times / 2], processor[times / 2]);
    }

    private static async Task<(double, double)> ChildAsync(CancellationToken ct)
    {
        var program = typeof(ColdCompile).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // Started as "dotnet BackOffice.Web.dll" the process is dotnet's own, and wants the program's name.
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase)) start.ArgumentList.Add(program);
        foreach (var word in new[] { "bench", "rules", Switch }) start.ArgumentList.Add(word);
        using var child = Process.Start(start)!;
        var text = await child.StandardOutput.ReadToEndAsync(ct);
        await child.WaitForExitAsync(ct);
        return text.Split(' ') is [var elapsed, var processor]
            ? (double.Parse(elapsed, CultureInfo.InvariantCulture), double.Parse(processor, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The measuring process ended without a figure.");
    }

    /// <summary>A hundred different rules of every kind an office writes: comparisons, lists, dates, outputs, messages.</summary>
    private static string Book()
    {
        var rules = Enumerable.Range(0, Rules).Select(i => FormattableString.Invariant($$$"""
            {"RuleName": "rule-{{{i}}}", "Expression": "{{{Condition(i)}}}", "SuccessMessage": "Règle {{{i}}} : $(input1.age) ans.",
             "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "new (\"{{{(i % 2 == 0 ? "SIR" : "SI")}}}\" as category, {{{12 + i}}} as months)"} } } }
            """));
        return $$"""
            {"WorkflowName": "hundred",
             "Properties": {"inputs": {"input1": {"age": "integer", "hours": "number", "hired": "date", "kind": "text", "boxes": {"list": "text"} } } },
             "Combine": {"category": {"max-rank": ["SI", "SIR"]}, "months": "min"}, "Rules": [{{string.Join(',', rules)}}]}
            """;
    }

    private static string Condition(int i) => FormattableString.Invariant((i % 5) switch
    {
        0 => $"input1.age >= {i} && input1.hours < {i}.5",
        1 => $"input1.boxes.Contains(\\\"box-{i}\\\")",
        2 => $"input1.hired >= \\\"2025-01-{(i % 28) + 1:00}\\\" || input1.age == {i}",
        3 => $"input1.kind == \\\"k{i}\\\" && years(input1.hired, date(\\\"2026-01-01\\\")) > {i % 9}",
        _ => $"input1.boxes.Any(x => x == \\\"b{i}\\\") && input1.hours * 2 > {i}",
    });
}
