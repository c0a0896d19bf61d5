using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 5: who, for which establishment; to be printed.</summary>
public sealed class SummaryModel(EnrolmentInHand inHand, Enrolments enrolments, BackOfficeDb db)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Summary)
{
    public string? CompanyName { get; private set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => NextAsync(ct);

    protected override async Task ReadAsync(CancellationToken ct) =>
        CompanyName = await db.Members.Where(m => m.Id == Draft.MemberId).Select(m => m.CompanyName).SingleOrDefaultAsync(ct);
}
