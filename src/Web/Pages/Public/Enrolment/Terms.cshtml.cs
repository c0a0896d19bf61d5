using BackOffice.Workflows;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 2. Accepting keeps which text, its hash and when; refusing ends the enrolment and deletes it.</summary>
public sealed class TermsModel(EnrolmentInHand inHand, Enrolments enrolments, ServiceSettings service, TimeProvider clock)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Terms)
{
    public static EnrolmentTerms Terms => EnrolmentTerms.Current;

    public void OnGet()
    {
    }

    public FileContentResult OnGetPdf() =>
        File(TermsDocument.Render(Terms, service), "application/pdf", $"conditions-generales-{Terms.Version}.pdf");

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Draft.Accept(new TermsAccepted(Terms.Version, Terms.Hash, clock.GetUtcNow()));
        return NextAsync(ct);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct)
    {
        await Enrolments.AbandonAsync(Draft, ct);
        InHand.Drop();
        return LocalRedirect(EnrolmentRoutes.Abandoned);
    }
}
