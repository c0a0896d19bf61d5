using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>The company and its establishments, as told so far.</summary>
public sealed class EstablishmentsModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Establishments)
{
    public IActionResult OnGet() => Typed.Company is null || Memberships.MainOf(Draft) is null ? RedirectToPage("Company") : Page();

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await memberships.CheckEstablishmentsAsync(Draft, ct);
        return LocalRedirect(EnrolmentSteps.After(EnrolmentPath.NewMember, EnrolmentSteps.Establishments).Route);
    }
}
