using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>The form of one more establishment of the company, new or in the list.</summary>
public abstract class EstablishmentFormPage(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Establishments), IEstablishmentForm
{
    [BindProperty]
    public EstablishmentInput Establishment { get; set; } = new();

    protected async Task<IActionResult> PutAsync(Guid id, string done, CancellationToken ct)
    {
        Establishment.Check(ModelState, siretIsKnown: false);
        if (!ModelState.IsValid) return await AgainAsync(ct);
        try
        {
            await memberships.PutEstablishmentAsync(Draft, Establishment.ToDraft(id, Siret.Parse(Establishment.Siret!)), ct);
        }
        catch (EstablishmentRefused refusal)
        {
            ModelState.AddModelError("Establishment.Siret", refusal.Message);
            return await AgainAsync(ct);
        }

        Done = done;
        return RedirectToPage("Establishments");
    }
}
