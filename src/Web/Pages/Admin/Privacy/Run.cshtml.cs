using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Privacy;

/// <summary>The report of one run; an interrupted one goes on from here.</summary>
public sealed class RunModel(BackOfficeDb db, PurgeRuns runs) : AdminPage
{
    public PurgeRun Run { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var run = await db.Set<PurgeRun>().AsNoTracking().Include(r => r.Lines).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (run is null) return NotFound();
        Run = run;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await db.Set<PurgeRun>().AnyAsync(r => r.Id == id && r.FinishedAt == null, ct)) return Redirect($"/administration/conservation/suppressions/{id}");
        if (await runs.RunAsync(id, PurgeModel.Patience, ct)) Done = "La suppression est terminée.";
        return Redirect($"/administration/conservation/suppressions/{id}");
    }
}
