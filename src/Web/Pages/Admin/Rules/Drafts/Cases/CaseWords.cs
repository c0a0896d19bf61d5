using System.Globalization;
using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>Facts, answers and gaps as people read them: « Effectif déclaré : 6 », « Prix par personne : attendu 116,00, obtenu 118,50 € ».</summary>
internal sealed class CaseWords(BookVocabulary vocabulary)
{
    private const int Longest = 60;

    /// <param name="content">The text of the book, which may say the units of its own figures.</param>
    public static CaseWords Of(string book, byte[] content) => new(RuleVocabulary.Of(book).WithUnitsOf(content));

    public IReadOnlyList<string> Facts(JsonPart? values) => Each(values, vocabulary.Fact);

    public IReadOnlyList<string> Answers(JsonPart? values) => Each(values, vocabulary.Output);

    /// <summary>What a case gives that it does not expect, one sentence each.</summary>
    public IReadOnlyList<string> Faults(RuleCaseOutcome? outcome) => outcome is null ? [] :
    [
        .. outcome.Gaps.Select(Gap),
        .. outcome.Faults.Except(outcome.Gaps.Select(g => g.Fault)).Select(f => French.Punctuate(f.Message.Replace($"cas « {outcome.Name} » : ", "", StringComparison.Ordinal))),
    ];

    private string Gap(RuleCaseGap gap)
    {
        var term = vocabulary.Output(gap.Output);
        var (expected, given) = (Part(gap.Expected), Part(gap.Given));
        // Of two figures, the second says the unit for both.
        return French.Punctuate($"{BookVocabulary.LabelOf(term, gap.Output)} : attendu {Value(expected, term, saysUnit: given.Sort != JsonSort.Number)}, obtenu {Value(given, term)}");
    }

    private static IReadOnlyList<string> Each(JsonPart? values, Func<string, RuleTerm?> term) => values is null ? [] :
        [.. values.Members.Select(m => French.Punctuate($"{BookVocabulary.LabelOf(term(m.Name), m.Name)} : {Value(m.Value, term(m.Name))}"))];

    private static JsonPart Part(object? value) => JsonText.Read(Encoding.UTF8.GetBytes(RuleJson.Write(w => RuleJson.Value(w, value)))).Root;

    private static string Value(JsonPart part, RuleTerm? term, bool saysUnit = true)
    {
        var words = part.Sort switch
        {
            JsonSort.Text => term?.Values.GetValueOrDefault(part.Text) ?? Day(part.Text) ?? part.Text,
            JsonSort.Number => decimal.TryParse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? RuleFigure.Of(number, term?.Unit, saysUnit) : part.Text,
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
