using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>One replay: how far it is, then who changes and by how much.</summary>
public sealed class ResultModel(EffectRuns runs, PopulationBook populations, RuleDrafts drafts, TimeProvider clock) : AdminPage
{
    private const int Largest = 20;
    private const int ErrorsShown = 50;

    public EffectRun Run { get; private set; } = null!;

    public RuleDraft? Draft { get; private set; }

    /// <summary>The draft was saved again since it was measured.</summary>
    public bool IsStale => Draft is { } draft && draft.Save != Run.DraftSave;

    public string Noun => populations.NounOf(Run.Book);

    public string Nouns => PopulationBook.Many(Noun);

    public (string Words, string? Unit) Measure => populations.MeasureOf(Run.Book);

    public IReadOnlyList<EffectRow> Changes { get; private set; } = [];

    public IReadOnlyList<EffectRow> Errors { get; private set; } = [];

    public bool MayAddCases => User.May(Function.EditRules);

    public double? Rate => Run.StartedAt is { } start && Run.Done > 0 && clock.GetUtcNow() - start is { TotalSeconds: > 0 } elapsed ? Run.Done / elapsed.TotalSeconds : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        if (Run.DraftId is { } draft) Draft = await drafts.FindAsync(draft, ct);
        if (Run.Summary is not null)
        {
            Changes = await runs.LargestAsync(id, Largest, ct);
            Errors = await runs.ErrorsAsync(id, ErrorsShown, ct);
        }

        return Page();
    }

    /// <summary>The bar asks for itself; when there is nothing left to wait for, the whole page comes again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        if (!Run.GoesOn) Response.Headers["HX-Refresh"] = "true";
        return Partial("_Progress", this);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is not { } found) return false;
        Run = found;
        return true;
    }
}
