using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>Screen 7: the services by family; those the rule book proposes are ticked, each with its reason, and the list is editable.</summary>
public sealed class ServicesModel(EnrolmentInHand inHand, Enrolments enrolments, ServiceProposals proposals)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Services)
{
    [BindProperty]
    public List<string> Codes { get; set; } = [];

    public IReadOnlyList<IGrouping<ServiceFamily, ProposedOffer>> Families { get; private set; } = [];

    public bool HasClients => Draft.Profile?.ForWhom == ForWhom.OwnCompanyAndClients;

    public int ProposedCount => Families.Sum(f => f.Count(o => o.Proposal.IsProposed));

    public void OnGet() => Codes = [.. Draft.Services.Select(s => s.Code)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await proposals.ChooseServicesAsync(Draft, Codes, ct);
        return await NextAsync(ct);
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        if (Draft.Profile is { } profile) Families = [.. (await proposals.OfAsync(Draft, profile, ct)).GroupBy(o => o.Offer.Family)];
    }
}
