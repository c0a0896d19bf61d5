using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>The mailed link brings the file back into this browser. It is not used up: one goes on with an enrolment in several times.</summary>
public sealed class ResumeModel(LinkInHand link, EnrolmentInHand inHand, Enrolments enrolments) : LinkPage(link, LinkPurpose.EnrolmentResume)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await enrolments.FindAsync(Link.SubjectId, ct) is not { } draft) return LocalRedirect(EnrolmentRoutes.NothingInHand);
        inHand.Take(draft.Id);
        InHand.Drop();
        return LocalRedirect(draft.ToShow.Route);
    }
}
