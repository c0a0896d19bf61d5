using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>Everyone who changes, as a workbook: written row by row to a file that disappears once sent.</summary>
public sealed class WorkbookModel(EffectRuns runs, EffectWorkbook workbook) : AdminPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is not { Summary: not null } run) return NotFound();
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await workbook.WriteAsync(run, file, ct);
            file.Position = 0;
            Response.Headers.CacheControl = "no-store";
            return File(file, EffectWorkbook.ContentType, EffectWorkbook.NameOf(run));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
