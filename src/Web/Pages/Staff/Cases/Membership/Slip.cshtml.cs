using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Cases.Membership;

/// <summary>The slip of an application, as the requester has it; once accepted, the one kept with the member.</summary>
public sealed class SlipModel(CaseDesk desk, BackOfficeDb db, StaffMemberships memberships, MembershipSlips slips) : CasePage(desk, db)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await memberships.FindAsync(Id, ct) is not { } application) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(slips.Render(application), "application/pdf", $"bordereau-adhesion-{application.Reference}.pdf");
    }
}
