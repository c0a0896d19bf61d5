using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>A condition as rows « champ · opérateur · valeur », and the fields a row may choose.</summary>
public sealed class ConditionForm
{
    private ConditionForm(string key, bool all, IReadOnlyList<ConditionLine> lines, IReadOnlyList<ConditionChoice> fields) =>
        (Key, All, Lines, Fields) = (key, all, lines, fields);

    /// <summary>The JSON pointer of the expression; its controls are <c>key#join</c>, <c>key#0.field</c>, <c>key#0.operator</c>, <c>key#0.value</c>.</summary>
    public string Key { get; }

    /// <summary>All rows must hold, not one of them.</summary>
    public bool All { get; }

    public IReadOnlyList<ConditionLine> Lines { get; }

    public IReadOnlyList<ConditionChoice> Fields { get; }

    internal static ConditionForm? Read(BookForm form, string key, string expression, IReadOnlyList<string> locals)
    {
        if (ConditionOutline.Read(expression) is not { } outline) return null;
        var fields = Choices(form, locals);
        return outline.Rows.All(r => fields.Any(f => Same(f.Path, r.Field)))
            ? new(key, outline.All, [.. outline.Rows.Select(r => ConditionLine.Of(r, fields.First(f => Same(f.Path, r.Field))))], fields)
            : null;
    }

    public ConditionChoice? Field(string path) => Fields.FirstOrDefault(f => Same(f.Path, path));

    private static List<ConditionChoice> Choices(BookForm form, IReadOnlyList<string> locals) =>
    [
        .. form.Facts.Where(f => f.Type.Kind != RuleKind.Record).Select(f => new ConditionChoice(f.Path, BookVocabulary.LabelOf(form.Words.Fact(f.Name), f.Name), f.Type, form.Words.Fact(f.Name))),
        .. form.ParameterNames.Concat(locals).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(n => new ConditionChoice(n, BookVocabulary.LabelOf(form.Words.Parameter(n), n), null, form.Words.Parameter(n))),
    ];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A field a condition may look at.</summary>
/// <param name="Path">As an expression reads it.</param>
/// <param name="Label">As the office calls it.</param>
/// <param name="Type">What a fact is; null for a parameter.</param>
/// <param name="Term">What the vocabulary says of it.</param>
public sealed record ConditionChoice(string Path, string Label, RuleType? Type, RuleTerm? Term)
{
    /// <summary>The values it may have, in words; a value typed in words or as its code is understood.</summary>
    public IReadOnlyList<FieldChoice> Values
    {
        get
        {
            var allowed = (Type?.Kind == RuleKind.List ? Type.Element?.Values : Type?.Values) ?? [];
            return [.. allowed.Select(v => new FieldChoice(v, Term?.Values.GetValueOrDefault(v) ?? v))];
        }
    }

    internal RuleKind? Kind => Type?.Kind == RuleKind.List ? Type.Element?.Kind : Type?.Kind;
}

/// <summary>One row as shown.</summary>
public sealed record ConditionLine(string Field, string Operator, string Value)
{
    internal static ConditionLine Of(ConditionRow row, ConditionChoice field) => row switch
    {
        { Operator: "==", Value: "null" } => new(field.Path, FormWords.IsMissing, ""),
        { Operator: "!=", Value: "null" } => new(field.Path, FormWords.IsGiven, ""),
        _ => new(field.Path, row.Operator, row.Value is null ? "" : Shown(row.Value, field)),
    };

    private static string Shown(string value, ConditionChoice field)
    {
        var literal = Literal.Of(value);
        if (literal.Kind == LiteralKind.Flag) return value == "true" ? "oui" : "non";
        return literal.Kind == LiteralKind.Text && field.Values.FirstOrDefault(v => v.Value == literal.Shown) is { } known ? known.Words : literal.Shown;
    }
}
