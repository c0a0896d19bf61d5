using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Documents;

/// <summary>A document as it was made, to its own member only: somebody else's is not found.</summary>
public sealed class DownloadModel(BackOfficeDb db) : MemberPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.MemberId == MemberId, ct);
        if (document is null) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(document.Content, "application/pdf", document.FileName);
    }
}
