using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Profile.Export;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Rights;

/// <summary>The archive of a person whose request was accepted, for those who cannot download it themselves.</summary>
[Allows(Function.HandleDataRequests)]
public sealed class ExportModel(BackOfficeDb db, PersonalDataReader reader, PersonalDataArchive archive) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DataRequest Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        return File(archive.Of(await reader.ReadAsync(Asked.AccountId!.Value, ct)), "application/zip", "donnees-personnelles.zip");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.State == DataRequestProcedure.Accepted && r.Right == DataRight.Access && r.AccountId != null, ct);
        if (found is not null) Asked = found;
        return found is not null;
    }
}
