using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>It is sent: the slip, the reference, what happens next and when.</summary>
public sealed class SlipModel(
    EnrolmentInHand inHand, Enrolments enrolments, MembershipPricing pricing, MembershipSlips slips, ServiceSettings service, TimeProvider clock)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Slip)
{
    public ServiceSettings Service => service;

    public Quote Quote { get; private set; } = null!;

    public bool WaitsForMail => Draft.MailValidatedAt is null;

    public void OnGet() => Quote = pricing.Quote(Typed, French.DayIn(Draft.SubmittedAt ?? clock.GetUtcNow()));

    public IActionResult OnGetPdf()
    {
        Response.Headers.CacheControl = "no-store";
        return File(slips.Render(Draft, clock.GetUtcNow()), "application/pdf", $"bordereau-adhesion-{Draft.Reference}.pdf");
    }
}
