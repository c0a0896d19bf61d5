using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Enlever un établissement de la demande.</summary>
public sealed class RemoveEstablishmentModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Establishments)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DraftEstablishment Establishment => Typed.Establishments.First(e => e.Id == Id);

    private bool IsThere => Typed.Establishments.Any(e => e.Id == Id);

    public IActionResult OnGet() => IsThere ? Page() : RedirectToPage("Establishments");

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsThere) return RedirectToPage("Establishments");
        var name = Establishment.Name;
        await memberships.RemoveEstablishmentAsync(Draft, Id, ct);
        Done = $"{name} est enlevé de votre demande.";
        return RedirectToPage("Establishments");
    }
}
