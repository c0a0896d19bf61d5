using BackOffice.Engine.Rules;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Publication;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>The library: every book, what decides today, what comes next, what is being written, and everything before.</summary>
public sealed class IndexModel(RuleTimelines timelines, PublishedRules rules, TimeProvider clock) : AdminPage
{
    public IReadOnlyList<RuleTimeline> Books { get; private set; } = [];

    public IReadOnlyList<DraftLine> ToApprove { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Books = await timelines.ReadAsync(ct);
        ToApprove = [.. Books.SelectMany(b => b.Drafts).Where(d => d.IsToApprove)];
    }

    /// <summary>A yearly book asked about a year it has no version for.</summary>
    public string? WarningOf(RuleTimeline book) => rules.Current.Books.FirstOrDefault(b => b.Name == book.Book)?.WarningAt(clock.Today());
}
