using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Modifier un établissement.</summary>
public sealed class ModifyEstablishmentModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : EstablishmentFormPage(inHand, enrolments, memberships)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    private DraftEstablishment? Found => Typed.Establishments.FirstOrDefault(e => e.Id == Id);

    public IActionResult OnGet()
    {
        if (Found is not { } found) return RedirectToPage("Establishments");
        Establishment = EstablishmentInput.Of(found);
        return Page();
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Found is null
        ? RedirectToPage("Establishments")
        : await PutAsync(Id, $"{Establishment.Name} est modifié.", ct);
}
