using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>What running a cases file gave.</summary>
/// <param name="Count">Cases run.</param>
/// <param name="Faults">Those that did not come out as written.</param>
public sealed record RuleCasesResult(int Count, IReadOnlyList<RuleFault> Faults)
{
    /// <summary>Each case in the order of the file, with its own faults.</summary>
    public IReadOnlyList<RuleCaseOutcome> Cases { get; init; } = [];
}

/// <summary>How one case came out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Trace">What the rules answered; null when the facts were refused or the case cannot be read.</param>
/// <param name="Faults">What differs from what it expects.</param>
public sealed record RuleCaseOutcome(string Name, RuleTrace? Trace, IReadOnlyList<RuleFault> Faults)
{
    /// <summary>The answers among those faults that differ, for who shows them in other words.</summary>
    public IReadOnlyList<RuleCaseGap> Gaps { get; init; } = [];
}

/// <summary>One answer that is not the expected one.</summary>
/// <param name="Output">Its name.</param>
/// <param name="Expected">What the case expects.</param>
/// <param name="Given">What the rules answered; null too when they give no answer of that name.</param>
/// <param name="Fault">The fault it stands behind.</param>
public sealed record RuleCaseGap(string Output, object? Expected, object? Given, RuleFault Fault);

/// <summary>
/// Runs the cases beside a version: <c>{"cases":[{"name","facts","expect":{…}}]}</c>. A case may also expect rules' outcomes
/// (<c>"rules":{"name":"Error"}</c>) or that the facts be refused (<c>"refused":"part of the message"</c>).
/// </summary>
public static class RuleCases
{
    private static readonly string[] OfCase = ["name", "facts", "expect", "rules", "refused"];

    /// <summary>Runs every case; outputs not named in <c>expect</c> are not looked at.</summary>
    public static RuleCasesResult Run(RuleVersion version, byte[] cases, string fileName)
    {
        var faults = new List<RuleFault>();
        var file = new SourceFile(fileName, cases);
        var root = JsonPartReader.Read(file, faults);
        if (root is null) return new(0, faults);
        var list = root.Find("cases")?.Value;
        if (list is not { Sort: JsonSort.Array, Items.Count: > 0 })
            return new(0, [.. faults, file.Fault(root.Offset, "un fichier de cas s'écrit {\"cases\": [{\"name\", \"facts\", \"expect\"}]}.")]);
        var outcomes = list.Items.ConvertAll(item => RunOne(version, file, item));
        return new(list.Items.Count, [.. faults, .. outcomes.SelectMany(c => c.Faults)]) { Cases = outcomes };
    }

    private static RuleCaseOutcome RunOne(RuleVersion version, SourceFile file, JsonPart item)
    {
        var faults = new List<RuleFault>();
        var gaps = new List<RuleCaseGap>();
        RuleTrace? trace = null;
        JsonChecks.OnlyKnown(file, faults, item, OfCase, "d'un cas");
        var name = JsonChecks.Text(file, faults, item, "name", required: true)?.Text;
        if (item.Find("facts") is not { } facts) faults.Add(file.Fault(item.Offset, "il manque « facts »."));
        else if (faults.Count == 0)
        {
            try
            {
                using var json = JsonDocument.Parse(RuleJson.Write(w => RuleJson.Value(w, facts.Value.ToPlain())));
                trace = version.For<RuleRecord>().Trace(version.Facts(json.RootElement));
                Compare(trace, file, item, name!, faults, gaps);
            }
            catch (FactsRefused refused)
            {
                var expected = item.Find("refused")?.Value.Text;
                if (expected is null || !refused.Message.Contains(expected, StringComparison.Ordinal))
                    faults.Add(file.Fault(facts.Value.Offset, $"cas « {name} » : faits refusés : {refused.Message}"));
            }
        }

        return new(name ?? "", trace, faults) { Gaps = gaps };
    }

    private static void Compare(RuleTrace trace, SourceFile file, JsonPart item, string name, List<RuleFault> faults, List<RuleCaseGap> gaps)
    {
        if (item.Find("refused") is { } refused) faults.Add(file.Fault(refused.Offset, $"cas « {name} » : ces faits devaient être refusés."));
        var rules = trace.Rules;
        foreach (var wanted in item.Find("rules")?.Value.Members ?? [])
        {
            var got = rules.FirstOrDefault(r => string.Equals(r.Name, wanted.Name, StringComparison.OrdinalIgnoreCase))?.Outcome.ToString();
            if (got != wanted.Value.Text) faults.Add(file.Fault(wanted.Offset, $"cas « {name} » : {wanted.Value.Text} attendu, {got ?? "règle inconnue"} obtenu.", wanted.Name));
        }

        foreach (var broken in rules.Where(r => r.Outcome == RuleOutcome.Error && item.Find("rules")?.Value.Find(r.Name) is null))
            faults.Add(file.Fault(item.Offset, $"cas « {name} » : règle en erreur : {broken.Message}", broken.Name));
        foreach (var wanted in item.Find("expect")?.Value.Members ?? [])
        {
            var expected = Text(wanted.Value.ToPlain());
            var given = trace.Output.Names.Contains(wanted.Name) ? trace.Output[wanted.Name] : null;
            var got = trace.Output.Names.Contains(wanted.Name) ? Text(given) : "aucune sortie de ce nom";
            if (got == expected) continue;
            faults.Add(file.Fault(wanted.Value.Offset, $"cas « {name} », sortie « {wanted.Name} » : {expected} attendu, {got} obtenu."));
            gaps.Add(new(wanted.Name, wanted.Value.ToPlain(), given, faults[^1]));
        }
    }

    /// <summary>12, 12.0 and 12.00 are one number.</summary>
    private static string Text(object? value) => RuleJson.Write(w => RuleJson.Value(w, Plain(value)));

    private static object? Plain(object? value) => value switch
    {
        decimal d => d / 1.000000000000000000000000000000m,
        List<object?> list => list.ConvertAll(Plain),
        IReadOnlyDictionary<string, object?> bundle => bundle.ToDictionary(b => b.Key, b => Plain(b.Value), StringComparer.Ordinal),
        _ => value,
    };
}
