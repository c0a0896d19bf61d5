using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Documents;

/// <summary>A document as it was made and stored.</summary>
public sealed class DownloadModel(BackOfficeDb db) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document is null) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(document.Content, "application/pdf", document.FileName);
    }
}
