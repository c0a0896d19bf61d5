namespace BackOffice.Workflows.Rules.Vocabulary;

/// <summary>One word rules can use, as the office says it.</summary>
/// <param name="Name">As an expression writes it, without its input: <c>headcount</c>.</param>
/// <param name="Label">As a form shows it: « Effectif déclaré ».</param>
/// <param name="Meaning">What it is exactly.</param>
/// <param name="Example">A value as people type it.</param>
public sealed record RuleTerm(string Name, string Label, string Meaning, string Example)
{
    /// <summary>The words for the only values it may have; empty when any value may come.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>« € HT par personne »; null when it has none or the book says it (<c>Properties.units</c>).</summary>
    public string? Unit { get; init; }
}
