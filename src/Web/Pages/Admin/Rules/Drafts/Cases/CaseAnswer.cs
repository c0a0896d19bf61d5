using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>One answer a case may expect.</summary>
/// <param name="Name">Its name in the book.</param>
/// <param name="Label">Its name in the office.</param>
/// <param name="Value">What is expected, as typed; empty when it does not matter.</param>
/// <param name="Given">What the rules give now.</param>
public sealed record CaseAnswer(string Name, string Label, string Value, string? Given)
{
    public static IReadOnlyList<CaseAnswer> Of(string book, JsonPart? item, RuleTrace? trace, IFormCollection? posted)
    {
        var words = RuleVocabulary.Of(book);
        var expected = item?.Find("expect")?.Value;
        var names = words.Outputs.Select(o => o.Name).Concat(expected?.Members.Select(m => m.Name) ?? []).Concat(trace?.Output.Names ?? []).Distinct(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(n => new CaseAnswer(n, BookVocabulary.LabelOf(words.Output(n), n),
            posted is null ? (expected?.Find(n)?.Value is { } part ? CaseValue.Shown(part) : "") : posted[$"Answer.{n}"].FirstOrDefault() ?? "",
            trace is not null && trace.Output.Names.Contains(n) ? CaseValue.Shown(trace.Output[n]) : null))];
    }

    public static string ToJson(IReadOnlyList<CaseAnswer> answers) =>
        $"{{{string.Join(", ", answers.Where(a => a.Value.Trim().Length > 0).Select(a => $"{JsonText.Quote(a.Name)}: {CaseValue.Json(a.Value)}"))}}}";
}
