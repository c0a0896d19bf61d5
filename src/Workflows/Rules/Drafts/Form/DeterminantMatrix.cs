using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>Determinants in rows, answers in columns: what each box brings by itself. An empty cell says nothing about that answer.</summary>
public sealed record DeterminantMatrix(IReadOnlyList<RuleTerm> Columns, IReadOnlyList<MatrixRow> Rows)
{
    public IEnumerable<FormField> Fields => Rows.SelectMany(r => r.Cells);

    internal static DeterminantMatrix? Of(BookForm form, JsonPart book)
    {
        var rows = (book.Find("Rules")?.Value.Items ?? []).Select((rule, i) => Source.Of(form, rule, i)).OfType<Source>().ToList();
        if (rows.Count == 0) return null;
        var combined = book.Find("Combine")?.Value.Members.Select(m => m.Name) ?? [];
        var names = combined.Concat(rows.SelectMany(r => r.Pieces.Select(p => p.Name))).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(n => rows.Exists(r => r.Value(n) is not null)).ToList();
        var columns = names.ConvertAll(n => form.Words.Output(n) ?? new RuleTerm(n, n, "", ""));
        return new(columns, rows.ConvertAll(r => new MatrixRow(r.Label, r.Group, names.ConvertAll(n =>
            AnswerField.Of(form, r.Pointer, n, r.Value(n), $"{BookVocabulary.LabelOf(form.Words.Output(n), n)}, {r.Label}", Like(rows, n))))));
    }

    /// <summary>What the other rows have in that column: a new value is of the same kind.</summary>
    private static Literal Like(List<Source> rows, string name) => Literal.Of(rows.Select(r => r.Value(name)).First(v => v is not null and not "null")!).Kind switch
    {
        LiteralKind.Number => Literal.FreeNumber,
        LiteralKind.Flag => Literal.FreeFlag,
        _ => Literal.FreeText,
    };

    private sealed record Source(string Label, string Group, string Pointer, IReadOnlyList<OutputPiece> Pieces)
    {
        public string? Value(string name) => Pieces.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

        public static Source? Of(BookForm form, JsonPart rule, int index)
        {
            var properties = rule.Find("Properties")?.Value;
            if (properties?.Find("determinant")?.Value.Text is not { Length: > 0 } determinant) return null;
            var pointer = FormattableString.Invariant($"{form.At}/Rules/{index}/Actions/OnSuccess/Context/Expression");
            return form.Text.At(pointer) is { Sort: JsonSort.Text } part && OutputOutline.Read(part.Text) is { } pieces
                ? new(properties.Find("label")?.Value.Text ?? determinant, properties.Find("group")?.Value.Text ?? "", pointer, pieces)
                : null;
        }
    }
}

/// <summary>One determinant.</summary>
public sealed record MatrixRow(string Label, string Group, IReadOnlyList<FormField> Cells);
