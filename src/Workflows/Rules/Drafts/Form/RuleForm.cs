using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>One rule of the book as the form shows it. A rule made of other rules keeps its tree: that is edited in the JSON.</summary>
public sealed class RuleForm
{
    private static readonly (string When, string Words)[] Moments = [("OnSuccess", "quand elle tient"), ("OnFailure", "quand elle ne tient pas")];
    private readonly List<FormField> _fields = [];

    internal RuleForm(BookForm form, string at, int index, JsonPart rule)
    {
        (At, Index) = (at, index);
        Name = rule.Find("RuleName")?.Value.Text ?? "";
        Label = rule.Find("Properties")?.Value.Find("label")?.Value.Text is { Length: > 0 } label ? label : Name;
        IsNested = rule.Find("Rules")?.Value is { Sort: JsonSort.Array, Items.Count: > 0 };
        IsEnabled = rule.Find("Enabled")?.Value is not { Sort: JsonSort.Flag, Flag: false };
        LabelField = Add(form.TextField(at + "/Properties/label", "Libellé"));
        Enabled = Add(new(at + "/Enabled", "État", IsEnabled ? "true" : "false", FieldInput.Choice) { Choices = FormWords.InService, Writing = new EnabledWriting(at + "/Enabled") });
        var expression = rule.Find("Expression")?.Value;
        if (expression is { Sort: JsonSort.Text })
        {
            Condition = ConditionForm.Read(form, at + "/Expression", expression.Text, Locals(rule));
            if (Condition is null) FreeCondition = Add(form.TextField(at + "/Expression", "Condition", "Expression libre : le formulaire ne sait pas la découper en lignes.", FieldInput.Expression, needed: true));
        }

        Parameters = [.. ParameterFields.Of(form, at + "/LocalParams").Select(Add)];
        Messages =
        [
            Add(form.TextField(at + "/SuccessMessage", "Message quand la règle tient", null, FieldInput.LongText)),
            Add(form.TextField(at + "/ErrorMessage", "Message quand elle ne tient pas", null, FieldInput.LongText)),
        ];
        Reference = Add(form.TextField(at + "/Properties/reference", "Référence légale"));
        Answers = [.. Moments.SelectMany(m => AnswerFields(form, FormattableString.Invariant($"{at}/Actions/{m.When}/Context/Expression"), m.Words)).Select(Add)];
    }

    public string At { get; }

    public int Index { get; }

    public string Name { get; }

    public string Label { get; }

    public bool IsNested { get; }

    public bool IsEnabled { get; }

    public FormField LabelField { get; }

    public FormField Enabled { get; }

    /// <summary>The condition as rows; null when it is a free expression or the rule is made of others.</summary>
    public ConditionForm? Condition { get; }

    public FormField? FreeCondition { get; }

    public IReadOnlyList<FormField> Parameters { get; }

    public IReadOnlyList<FormField> Messages { get; }

    public FormField Reference { get; }

    public IReadOnlyList<FormField> Answers { get; }

    public IReadOnlyList<FormField> Fields => _fields;

    private static IReadOnlyList<string> Locals(JsonPart rule) =>
        [.. (rule.Find("LocalParams")?.Value.Items ?? []).Select(p => p.Find("Name")?.Value.Text ?? "").Where(n => n.Length > 0)];

    private static IEnumerable<FormField> AnswerFields(BookForm form, string pointer, string when)
    {
        if (form.Text.At(pointer) is not { Sort: JsonSort.Text } part) return [];
        return OutputOutline.Read(part.Text) is { } pieces
            ? pieces.Select(p => AnswerField.Of(form, pointer, p.Name, p.Value, $"{BookVocabulary.LabelOf(form.Words.Output(p.Name), p.Name)}, {when}"))
            : [form.TextField(pointer, $"Réponse {when}", "Expression libre.", FieldInput.Expression, needed: true)];
    }

    private FormField Add(FormField field)
    {
        _fields.Add(field);
        return field;
    }
}

/// <summary>One answer as a field: a constant by its kind, anything else as an expression.</summary>
internal static class AnswerField
{
    public static FormField Of(BookForm form, string pointer, string name, string? value, string label, Literal? like = null)
    {
        var literal = value is null ? null : Literal.Of(value);
        var kind = literal is null or { Kind: LiteralKind.Null } ? like ?? literal ?? Literal.FreeText : literal;
        var words = form.Words.Output(name)?.Values ?? new Dictionary<string, string>();
        return new($"{pointer}#{name}", label, literal?.Kind == LiteralKind.Null ? "null" : literal?.Shown ?? "", kind.Kind switch
        {
            LiteralKind.Number => FieldInput.Number,
            LiteralKind.Flag => FieldInput.Choice,
            LiteralKind.Text when words.Count > 0 => FieldInput.Choice,
            LiteralKind.Text => FieldInput.Text,
            _ => FieldInput.Expression,
        })
        {
            Choices = kind.Kind == LiteralKind.Flag ? FormWords.YesOrNo : [.. words.Select(w => new FieldChoice(w.Key, w.Value))],
            Writing = new AnswerWriting(pointer, name, kind),
        };
    }
}
