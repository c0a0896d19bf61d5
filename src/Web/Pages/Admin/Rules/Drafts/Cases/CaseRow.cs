using BackOffice.Engine.Rules;
using BackOffice.Workflows;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>One case of the list.</summary>
/// <param name="Refused">The words its facts must be refused with; null for a case that expects answers.</param>
public sealed record CaseRow(int Index, string Name, IReadOnlyList<string> Facts, IReadOnlyList<string> Expected, string? Refused, IReadOnlyList<string> Faults)
{
    internal static CaseRow Of(int index, JsonPart item, RuleCaseOutcome? outcome, CaseWords words) => new(
        index,
        item.Find("name")?.Value.Text is { Length: > 0 } given ? given : French.Of($"Cas {index + 1}"),
        words.Facts(item.Find("facts")?.Value),
        words.Answers(item.Find("expect")?.Value),
        item.Find("refused")?.Value.Text,
        words.Faults(outcome));
}
