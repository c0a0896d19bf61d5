using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Drafts.Form;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>One fact of a case, typed by its kind.</summary>
public sealed record CaseFact(RuleInput Input, RuleTerm? Term, IReadOnlyList<string> Values)
{
    public string Name => Input.Name;

    public string Label => BookVocabulary.LabelOf(Term, Name);

    public bool Optional => Input.Type.Optional;

    public bool Several => Input.Type.Kind == RuleKind.List;

    public string Hint => Term is null ? Input.Type.French : French.Punctuate($"{Term.Meaning} Par exemple : {Term.Example}.");

    public IReadOnlyList<FieldChoice> Choices => Input.Type.Kind == RuleKind.Flag
        ? FormWords.YesOrNo
        : [.. ((Several ? Input.Type.Element!.Values : Input.Type.Values) ?? []).Select(v => new FieldChoice(v, Term?.Values.GetValueOrDefault(v) ?? v))];

    /// <summary>The facts the book declares, with what the case says of them, or what was typed.</summary>
    public static IReadOnlyList<CaseFact> Of(string book, byte[] content, JsonPart? item, IFormCollection? posted)
    {
        var words = RuleVocabulary.Of(book);
        var facts = item?.Find("facts")?.Value;
        return [.. (BookForm.Read(book, content)?.Facts ?? []).Select(input => new CaseFact(input, words.Fact(input.Name),
            posted is null ? Shown(facts?.Find(input.Name)?.Value) : [.. posted[$"Fact.{input.Name}"].OfType<string>()]))];
    }

    public static string ToJson(IReadOnlyList<CaseFact> facts) =>
        $"{{{string.Join(", ", facts.Select(f => (f.Name, Json: f.Json())).Where(f => f.Json is not null).Select(f => $"{JsonText.Quote(f.Name)}: {f.Json}"))}}}";

    private static IReadOnlyList<string> Shown(JsonPart? part) => part switch
    {
        null or { Sort: JsonSort.Null } => [],
        { Sort: JsonSort.Array } => [.. part.Items.Select(i => CaseValue.Shown(i))],
        { Sort: JsonSort.Flag } => [part.Flag ? "true" : "false"],
        _ => [CaseValue.Shown(part)],
    };

    /// <summary>Null leaves the fact out.</summary>
    private string? Json()
    {
        if (Several) return $"[{string.Join(", ", Values.Where(v => v.Length > 0).Select(v => One(Input.Type.Element!, v)))}]";
        var typed = Values is [var only, ..] ? only.Trim() : "";
        if (typed.Length > 0) return One(Input.Type, typed);
        return Optional ? null : Input.Type.Kind == RuleKind.Text && Choices.Count == 0 ? "\"\"" : throw new FactMissing(Label);
    }

    private string One(RuleType type, string typed) => type.Kind switch
    {
        RuleKind.Number => FrenchBinding.TryDecimal(typed, out var number) ? RuleJson.Write(w => RuleJson.Value(w, number)) : throw new FactNotRead(Label, "un nombre, par exemple 6"),
        RuleKind.Flag => typed is "true" or "false" ? typed : throw new FactNotRead(Label, "oui ou non"),
        RuleKind.Date => FrenchBinding.TryDate(typed, out var day) ? RuleJson.Write(w => RuleJson.Value(w, day)) : throw new FactNotRead(Label, "une date, par exemple 31/12/2026"),
        RuleKind.Record or RuleKind.List => typed,
        _ => JsonText.Quote(typed),
    };
}

public sealed class FactMissing(string fact) : Refusal(French.Punctuate($"Donnez « {fact} » : les règles en ont besoin."));

public sealed class FactNotRead(string fact, string what) : Refusal(French.Punctuate($"« {fact} » : saisissez {what}."));
