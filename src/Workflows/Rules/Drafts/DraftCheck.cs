using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>Whether a text can be published: it compiles, it has cases, and they all come out as written.</summary>
/// <param name="Version">The text compiled; null when it has faults.</param>
/// <param name="Faults">Why it does not compile, at their places.</param>
/// <param name="Cases">How its cases came out; null when it does not compile.</param>
public sealed record DraftCheck(RuleVersion? Version, IReadOnlyList<RuleFault> Faults, RuleCasesResult? Cases)
{
    public bool Compiles => Version is not null;

    public bool HasCases => Cases is { Count: > 0 };

    public bool CasesHold => Cases is { Count: > 0, Faults.Count: 0 };

    public int FailingCases => Cases?.Cases.Count(c => c.Faults.Count > 0) ?? 0;

    public bool IsReady => Compiles && CasesHold;

    public static DraftCheck Of(string book, DraftText text)
    {
        var name = FormattableString.Invariant($"{book}/{text.EffectiveOn:yyyy-MM-dd}");
        try
        {
            var version = RuleVersion.Load(new(book, text.EffectiveOn, text.Content, name + ".json"));
            return new(version, [], RuleCases.Run(version, text.Cases, name + ".cases.json"));
        }
        catch (RuleBookRefused refused)
        {
            return new(null, refused.Faults, null);
        }
    }

    /// <summary>The state of the draft in one sentence.</summary>
    public string InWords() => French.Punctuate(this switch
    {
        { Compiles: false } => $"Ce texte ne peut pas décider : {French.Count(Faults.Count, "erreur à corriger", "erreurs à corriger")}.",
        { HasCases: false } => "Le texte se lit sans erreur, mais aucun cas ne le met à l’épreuve : ajoutez-en un au moins.",
        { CasesHold: false } => French.Of($"Le texte se lit sans erreur ; {French.Count(FailingCases, "cas ne donne", "cas ne donnent")} pas le résultat attendu sur {French.Number(Cases!.Count)}."),
        _ => Cases!.Count == 1 ? "Le texte se lit sans erreur et son cas donne le résultat attendu." : French.Of($"Le texte se lit sans erreur et ses {French.Number(Cases.Count)} cas donnent le résultat attendu."),
    });
}
