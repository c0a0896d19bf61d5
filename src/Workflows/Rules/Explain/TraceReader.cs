using System.Globalization;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Explain;

/// <summary>Reads a stored trace (<see cref="RuleTrace.ToJson"/>) into words. Nothing is evaluated: what was decided that day is what is told.</summary>
public static class TraceReader
{
    /// <param name="traceJson">The trace as stored beside the decision.</param>
    /// <param name="subject">What is explained.</param>
    /// <param name="answer">What was decided, in words.</param>
    /// <param name="version">The very version of the trace, when at hand, for labels and title; a version of another hash is not listened to.</param>
    /// <returns>Null when nothing readable was stored.</returns>
    public static Explanation? Read(string? traceJson, string subject, string answer, RuleVersion? version)
    {
        if (string.IsNullOrWhiteSpace(traceJson)) return null;
        try
        {
            using var document = JsonDocument.Parse(traceJson);
            var root = document.RootElement;
            var (book, hash) = (root.GetProperty("book").GetString()!, root.GetProperty("hash").GetString()!);
            var exact = version?.Hash == hash ? version : null;
            var words = RuleVocabulary.Of(book);
            return new(
                subject, answer, book, exact?.Title ?? book,
                DateOnly.ParseExact(root.GetProperty("version").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), hash,
                [.. root.GetProperty("rules").EnumerateArray().Select(r => Rule(r, exact, words)).OrderBy(r => Rank(r.Outcome))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A trace of another age or another hand: said as unreadable by who asked, never guessed.
            return null;
        }
    }

    private static int Rank(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Error => 0,
        RuleOutcome.True => 1,
        RuleOutcome.False => 2,
        _ => 3,
    };

    private static ExplainedRule Rule(JsonElement rule, RuleVersion? version, BookVocabulary words)
    {
        var name = rule.GetProperty("name").GetString()!;
        var outcome = Enum.Parse<RuleOutcome>(rule.GetProperty("outcome").GetString()!);
        var label = version?.PropertiesOf(name).GetValueOrDefault("label") as string ?? name;
        return new(name, Typographic(label)!, outcome, Typographic(Text(rule, "message")), Text(rule, "reference"), Values(rule, words));
    }

    private static string? Text(JsonElement rule, string property) =>
        rule.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<(string, string)> Values(JsonElement rule, BookVocabulary words)
    {
        if (!rule.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Object) return [];
        return [.. values.EnumerateObject().Select(v =>
        {
            // "input1.headcount" is asked by its last name.
            var term = words.Fact(v.Name[(v.Name.LastIndexOf('.') + 1)..]);
            return (BookVocabulary.LabelOf(term, v.Name), Show(v.Value, term));
        })];
    }

    private static string Show(JsonElement value, RuleTerm? term) => value.ValueKind switch
    {
        JsonValueKind.Null => "absent",
        JsonValueKind.True => "oui",
        JsonValueKind.False => "non",
        JsonValueKind.Number => value.GetDecimal().ToString("#,##0.######", French.Culture) is var number && term?.Name == "year" ? value.ToString() : number,
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "aucune" : string.Join(", ", value.EnumerateArray().Select(v => Show(v, term))),
        JsonValueKind.String when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => French.ShortDate(day),
        JsonValueKind.String => term?.Values.GetValueOrDefault(value.GetString()!) ?? value.GetString()!,
        _ => value.ToString(),
    };

    /// <summary>A rule book's apostrophes are typed on a keyboard; a page's are not.</summary>
    private static string? Typographic(string? text) => text is null ? null : French.Punctuate(text.Replace('\'', '’'));
}
