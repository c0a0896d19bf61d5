using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Step 3: the request is taken into account, what happens next and when.</summary>
public sealed class ConfirmationModel(SelfEmployedFiles files, BackOfficeDb db, TimeProvider clock) : RevenuePage(files, clock)
{
    public Reevaluation Reevaluation { get; private set; } = null!;

    public Guid? NoticeId { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var found = await db.Set<Reevaluation>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.MemberId == MemberId, ct);
        if (found is null) return NotFound();
        Reevaluation = found;
        NoticeId = await db.Documents.Where(d => d.SubjectId == id && d.Kind == DocumentKind.RevenueNotice)
            .OrderByDescending(d => d.CreatedAt).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        return Page();
    }
}
