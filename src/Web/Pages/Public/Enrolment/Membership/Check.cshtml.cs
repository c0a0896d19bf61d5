using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Everything once more, what it costs and why; then the application is sent.</summary>
public sealed class CheckModel(
    EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships, MembershipPricing pricing, MembershipSlips slips, TimeProvider clock)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Check)
{
    public Quote Quote { get; private set; } = null!;

    public Eligibility? Verdict { get; private set; }

    public IReadOnlyList<CategoryHeadcount> ByCategory { get; private set; } = [];

    public void OnGet()
    {
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await memberships.SubmitAsync(Draft, ct);
        return LocalRedirect(EnrolmentSteps.After(EnrolmentPath.NewMember, EnrolmentSteps.Check).Route);
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        Quote = pricing.Quote(Typed, clock.Today());
        ByCategory = slips.ByCategory(Typed, clock.Today());
        Verdict = await memberships.EligibilityAsync(Draft, ct);
    }
}
