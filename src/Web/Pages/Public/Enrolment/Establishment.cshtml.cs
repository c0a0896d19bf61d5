using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 3: the company's data come from its membership and are read-only here.</summary>
public sealed class EstablishmentModel(EnrolmentInHand inHand, Enrolments enrolments, BackOfficeDb db)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Establishment)
{
    /// <summary>Never ticked beforehand.</summary>
    [BindProperty]
    public bool WantsInformation { get; set; }

    public BackOffice.Workflows.Members.Establishment? Establishment { get; private set; }

    public string? CompanyName { get; private set; }

    public void OnGet() => WantsInformation = Draft.WantsInformation;

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Draft.WantsInformation = WantsInformation;
        return NextAsync(ct);
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        Establishment = await Enrolments.EstablishmentAsync(Draft.Siret, ct);
        CompanyName = await db.Members.Where(m => m.Id == Draft.MemberId).Select(m => m.CompanyName).SingleOrDefaultAsync(ct);
    }
}
