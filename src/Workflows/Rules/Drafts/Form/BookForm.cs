using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>
/// A book as a form shows it. The form holds no copy of the book: each field knows the place it reads, and a change replaces the bytes of
/// that place alone (<see cref="BookEdits"/>).
/// </summary>
public sealed class BookForm
{
    private BookForm(JsonText text, string at, BookVocabulary words)
    {
        (Text, At, Words) = (text, at, words);
        var book = text.At(at)!;
        Facts = RuleInputs.Of(book);
        Presentation =
        [
            TextField(at + "/Properties/title", "Titre du livre", "Ce que lisent les agents et les administrateurs."),
            TextField(at + "/Properties/reference", "Référence légale", "Ce que le livre applique."),
        ];
        var parameters = ParameterFields.Of(this, at + "/GlobalParams");
        Amounts = [.. parameters.Where(p => p.Input != FieldInput.Expression)];
        Formulas = [.. parameters.Where(p => p.Input == FieldInput.Expression)];
        ParameterNames = [.. (book.Find("GlobalParams")?.Value.Items ?? []).Select(p => p.Find("Name")?.Value.Text ?? "").Where(n => n.Length > 0)];
        Rules = [.. (book.Find("Rules")?.Value.Items ?? []).Select((rule, i) => new RuleForm(this, FormattableString.Invariant($"{at}/Rules/{i}"), i, rule))];
        Matrix = DeterminantMatrix.Of(this, book);
        Ranks = [.. (book.Find("Combine")?.Value.Members ?? []).Select(m => RankWords.Of(this, m)).OfType<RankWords>()];
    }

    public JsonText Text { get; }

    public BookVocabulary Words { get; }

    /// <summary>What the facts are.</summary>
    public IReadOnlyList<RuleInput> Facts { get; }

    public IReadOnlyList<FormField> Presentation { get; }

    /// <summary>The parameters that are constants: a tariff's amounts, a review's thresholds.</summary>
    public IReadOnlyList<FormField> Amounts { get; }

    /// <summary>The parameters that are computed.</summary>
    public IReadOnlyList<FormField> Formulas { get; }

    public IReadOnlyList<string> ParameterNames { get; }

    public IReadOnlyList<RuleForm> Rules { get; }

    /// <summary>Determinants and what each answers; null in a book without determinants.</summary>
    public DeterminantMatrix? Matrix { get; }

    /// <summary>Which answer wins when several rules hold.</summary>
    public IReadOnlyList<RankWords> Ranks { get; }

    /// <summary>Every field that stands on its own; conditions come apart (<see cref="RuleForm.Condition"/>). An answer shown twice is one field.</summary>
    public IEnumerable<FormField> Fields => Presentation.Concat(Amounts).Concat(Formulas)
        .Concat(Rules.SelectMany(r => r.Fields)).Concat(Matrix?.Fields ?? []).DistinctBy(f => f.Key);

    /// <summary>The JSON pointer of the book's object.</summary>
    internal string At { get; }

    /// <summary>Null when the text is not JSON, or has no book of that name with a list of rules.</summary>
    public static BookForm? Read(string book, byte[] content)
    {
        if (JsonText.TryRead(content, book, out _) is not { } text) return null;
        var at = text.Root.Sort == JsonSort.Object ? "" : text.Root.Items.FindIndex(i => IsNamed(i, book)) is >= 0 and var index ? FormattableString.Invariant($"/{index}") : null;
        return at is not null && text.At(at)?.Find("Rules")?.Value.Sort == JsonSort.Array ? new(text, at, RuleVocabulary.Of(book)) : null;
    }

    /// <summary>The fault of the compiler that lies in a field's place, if any.</summary>
    public RuleFault? FaultOf(FormField field, IReadOnlyList<RuleFault> faults) =>
        Text.At(field.Pointer) is { } part ? faults.FirstOrDefault(f => Text.Holds(part, f)) : null;

    internal FormField TextField(string pointer, string label, string? hint = null, FieldInput input = FieldInput.Text, bool needed = false) =>
        new(pointer, label, Text.At(pointer)?.Text ?? "", input) { Hint = hint, Writing = new TextWriting(pointer, needed) };

    private static bool IsNamed(JsonPart workflow, string book) => string.Equals(workflow.Find("WorkflowName")?.Value.Text, book, StringComparison.OrdinalIgnoreCase);
}
