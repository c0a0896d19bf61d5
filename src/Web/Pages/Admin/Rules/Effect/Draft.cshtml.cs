using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>What a draft would change: choose the year, look at what was measured.</summary>
public sealed class DraftModel(EffectRuns runs, PopulationBook populations, RuleDrafts drafts) : ReplayPage(runs, populations)
{
    public RuleDraft Draft { get; private set; } = null!;

    public override string Book => Draft.Book;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        RequireToAsk();
        if (!await FindAsync(id, ct)) return NotFound();
        return ToResult(await Runs.AskAsync(Draft, Year!.Value, Me, ct));
    }

    protected override Task<IReadOnlyList<EffectRun>> EarlierAsync(CancellationToken ct) => Runs.OfDraftAsync(Draft.Id, ct);

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } found) return false;
        Draft = found;
        return true;
    }
}
