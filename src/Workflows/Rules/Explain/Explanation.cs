using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Explain;

/// <summary>Why an amount or a category is what it is: one book, one version, each rule's outcome with the values it saw and its legal reference.</summary>
/// <param name="Subject">What is explained: "Cotisation 2026, déclaration 2026-10042".</param>
/// <param name="Answer">What was decided, in words: "833,76 € TTC".</param>
/// <param name="Book">The book's name.</param>
/// <param name="Title">The title people read.</param>
/// <param name="EffectiveOn">The version: its first day.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Rules">Broken ones first, then those that hold, then the others.</param>
public sealed record Explanation(
    string Subject, string Answer, string Book, string Title, DateOnly EffectiveOn, string Hash, IReadOnlyList<ExplainedRule> Rules)
{
    /// <summary>Several corrections of one day are its revisions; null when it is not known.</summary>
    public int? Revision { get; init; }

    /// <summary>What is true besides the rules: an amount corrected by hand, a reason kept without its trace.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IEnumerable<ExplainedRule> Decisive => Rules.Where(r => r.Outcome is RuleOutcome.True or RuleOutcome.Error);

    public IEnumerable<ExplainedRule> Others => Rules.Where(r => r.Outcome is RuleOutcome.False or RuleOutcome.NotEvaluated);

    /// <summary>"version du 01/01/2026, révision 2".</summary>
    public string VersionInWords => $"version du {French.ShortDate(EffectiveOn)}" + (Revision > 1 ? $", révision {Revision}" : "");

    public string ShortHash => Hash[..Math.Min(12, Hash.Length)];
}

/// <param name="Name">Its name in the book.</param>
/// <param name="Label">Its label, or its name.</param>
/// <param name="Outcome">A broken rule is broken, never false.</param>
/// <param name="Message">What it says, or why it broke.</param>
/// <param name="Reference">The legal reference.</param>
/// <param name="Values">The values it saw, with their French labels.</param>
public sealed record ExplainedRule(
    string Name, string Label, RuleOutcome Outcome, string? Message, string? Reference, IReadOnlyList<(string Label, string Value)> Values)
{
    /// <summary>« S’applique », « Ne s’applique pas », « En erreur », « Non évaluée ».</summary>
    public string OutcomeInWords => Outcome switch
    {
        RuleOutcome.True => "S’applique",
        RuleOutcome.False => "Ne s’applique pas",
        RuleOutcome.Error => "En erreur",
        RuleOutcome.NotEvaluated => "Non évaluée",
        _ => throw new ArgumentOutOfRangeException(nameof(Outcome)),
    };

    /// <summary>« Effectif déclaré : 6 ; Année de cotisation : 2026 ».</summary>
    public string ValuesInWords => string.Join($"{French.Space}; ", Values.Select(v => $"{v.Label}{French.Space}: {v.Value}"));
}
