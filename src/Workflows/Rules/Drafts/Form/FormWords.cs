using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>Words every form shares.</summary>
public static class FormWords
{
    public static readonly IReadOnlyList<FieldChoice> YesOrNo = [new("true", "Oui"), new("false", "Non")];

    public static readonly IReadOnlyList<FieldChoice> InService = [new("true", "En service"), new("false", "Suspendue")];

    /// <summary>« n’est pas renseigné » and « est renseigné » are comparisons with null in the book.</summary>
    public const string IsMissing = "is-missing";
    public const string IsGiven = "is-given";

    public static readonly IReadOnlyList<FieldChoice> Operators =
    [
        new("==", "est égal à"),
        new("!=", "est différent de"),
        new(">=", "est au moins"),
        new(">", "est supérieur à"),
        new("<=", "est au plus"),
        new("<", "est inférieur à"),
        new(ConditionRow.Contains, "contient"),
        new(ConditionRow.DoesNotContain, "ne contient pas"),
        new(ConditionRow.Holds, "est vrai"),
        new(ConditionRow.DoesNotHold, "est faux"),
        new(IsGiven, "est renseigné"),
        new(IsMissing, "n’est pas renseigné"),
    ];

    /// <summary>The operators after which no value is read.</summary>
    public static bool NeedsNoValue(string @operator) => @operator is ConditionRow.Holds or ConditionRow.DoesNotHold or IsGiven or IsMissing;
}

/// <summary>Which answer wins, from the weakest to the strongest.</summary>
public sealed record RankWords(string Output, IReadOnlyList<string> FromWeakest)
{
    internal static RankWords? Of(BookForm form, JsonMember member) => member.Value.Find("max-rank")?.Value is { Sort: JsonSort.Array } order
        ? new(Vocabulary.BookVocabulary.LabelOf(form.Words.Output(member.Name), member.Name), [.. order.Items.Select(i => i.Sort == JsonSort.Null ? "aucune" : i.Text)])
        : null;
}
