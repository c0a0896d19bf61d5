using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>The mailed link's page: opening it does nothing, its button validates the address.</summary>
public sealed class ValidateModel(LinkInHand link, EnrolmentInHand inHand, Enrolments enrolments) : LinkPage(link, LinkPurpose.EnrolmentValidation)
{
    public void OnGet()
    {
    }

    /// <summary>The second of two clicks, or the link opened again where the enrolment was made: what the first has done.</summary>
    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) =>
        await InHand.FindAsync(ct) is { Purpose: LinkPurpose.EnrolmentValidation, UsedAt: not null } used && (await inHand.FindAsync(ct))?.Id == used.SubjectId
            ? LocalRedirect(EnrolmentRoutes.Mail)
            : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = Link.SubjectId;
        await enrolments.ValidateMailAsync(Link, ct);
        inHand.Take(file);
        InHand.Drop();
        return LocalRedirect(EnrolmentRoutes.Mail);
    }
}
