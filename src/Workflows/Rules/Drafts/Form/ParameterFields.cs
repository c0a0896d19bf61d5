using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>The parameters of a book or of a rule: constants typed the French way, formulas as expressions.</summary>
internal static class ParameterFields
{
    public static IReadOnlyList<FormField> Of(BookForm form, string pointer)
    {
        var list = form.Text.At(pointer);
        var units = form.Text.At(form.At)!.Find("Properties")?.Value.Find("units")?.Value;
        return [.. (list?.Items ?? []).Select((item, i) => Field(form, FormattableString.Invariant($"{pointer}/{i}/Expression"), item, units)).OfType<FormField>()];
    }

    private static FormField? Field(BookForm form, string key, JsonPart item, JsonPart? units)
    {
        if (item.Find("Name")?.Value.Text is not { Length: > 0 } name || item.Find("Expression")?.Value is not { Sort: JsonSort.Text } expression) return null;
        var term = form.Words.Parameter(name);
        var literal = Literal.Of(expression.Text);
        var constant = literal.Kind is LiteralKind.Number or LiteralKind.Text or LiteralKind.Flag;
        return new(key, BookVocabulary.LabelOf(term, name), literal.Shown, literal.Kind switch
        {
            LiteralKind.Number => FieldInput.Number,
            LiteralKind.Text => FieldInput.Text,
            LiteralKind.Flag => FieldInput.Choice,
            _ => FieldInput.Expression,
        })
        {
            Hint = term?.Meaning,
            Unit = units?.Find(name)?.Value.Text ?? term?.Unit,
            Choices = literal.Kind == LiteralKind.Flag ? FormWords.YesOrNo : [],
            Writing = constant ? new ConstantWriting(key, literal) : new TextWriting(key, needed: true),
        };
    }
}
