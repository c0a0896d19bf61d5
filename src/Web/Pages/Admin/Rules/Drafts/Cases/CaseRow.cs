using BackOffice.Engine.Rules;
using BackOffice.Workflows;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>One case of the list.</summary>
public sealed record CaseRow(int Index, string Name, string Facts, string Expected, IReadOnlyList<string> Faults)
{
    internal static CaseRow Of(int index, JsonPart item, RuleCaseOutcome? outcome, CaseWords words)
    {
        var name = item.Find("name")?.Value.Text is { Length: > 0 } given ? given : French.Of($"Cas {index + 1}");
        return new(
            index, name,
            CaseWords.Sentence(item.Find("facts")?.Value, words.Fact),
            item.Find("refused") is { } refused ? $"des faits refusés : {refused.Value.Text}" : CaseWords.Sentence(item.Find("expect")?.Value, words.Answer),
            [.. (outcome?.Faults ?? []).Select(f => French.Punctuate(f.Message.Replace($"cas « {name} », ", "", StringComparison.Ordinal)))]);
    }
}
