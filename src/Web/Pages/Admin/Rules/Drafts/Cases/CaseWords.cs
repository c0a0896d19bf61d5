using BackOffice.Engine.Rules;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>Facts and answers as people read them: « Effectif déclaré : 6, Année de cotisation : 2027 ».</summary>
internal sealed class CaseWords(BookVocabulary vocabulary)
{
    private const int Longest = 60;

    public static CaseWords Of(string book) => new(RuleVocabulary.Of(book));

    public RuleTerm? Fact(string name) => vocabulary.Fact(name);

    public RuleTerm? Answer(string name) => vocabulary.Output(name);

    public static string Sentence(JsonPart? values, Func<string, RuleTerm?> term) => values is null ? "" : French.Punctuate(string.Join(", ", values.Members.Select(m =>
        $"{BookVocabulary.LabelOf(term(m.Name), m.Name)} : {Value(m.Value, term(m.Name))}")));

    private static string Value(JsonPart part, RuleTerm? term)
    {
        var words = part.Sort switch
        {
            JsonSort.Text => term?.Values.GetValueOrDefault(part.Text) ?? Day(part.Text) ?? part.Text,
            JsonSort.Number => part.Text.Replace('.', ','),
            JsonSort.Flag => part.Flag ? "oui" : "non",
            JsonSort.Null => "vide",
            JsonSort.Array => part.Items.Count == 0 ? "aucune" : string.Join(" + ", part.Items.Select(i => Value(i, term))),
            JsonSort.Object => part.Members.Count == 0 ? "rien" : Value(part.Members[0].Value, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return words.Length <= Longest ? words : words[..Longest] + "…";
    }

    private static string? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? French.ShortDate(day) : null;
}
