using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Ajouter un établissement. The form's id becomes the line's: sent twice, it is one line.</summary>
public sealed class AddEstablishmentModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : EstablishmentFormPage(inHand, enrolments, memberships)
{
    [AnyInput]
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => PutAsync(FormId, $"{Establishment.Name} est ajouté à vos établissements.", ct);
}
