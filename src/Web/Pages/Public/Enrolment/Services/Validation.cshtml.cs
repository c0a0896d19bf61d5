using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>Screen 8: the list as it stands: cancel, change it, or validate it.</summary>
public sealed class ValidationModel(EnrolmentInHand inHand, Enrolments enrolments, ServiceProposals proposals, ServiceCatalogue catalogue)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Validation)
{
    public IReadOnlyList<(ServiceOffer Offer, ChosenService Choice)> Rows { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => NextAsync(ct);

    /// <summary>Back to the profile; the list is again the one proposed.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        await proposals.StartOverAsync(Draft, ct);
        await Enrolments.CompleteAsync(Draft, EnrolmentSteps.Profile, ct);
        Done = "Votre liste est de nouveau celle que nous vous proposons.";
        return LocalRedirect("/inscription/profil");
    }

    protected override async Task ReadAsync(CancellationToken ct) =>
        Rows = [.. (await catalogue.ReadAsync(ct)).Join(Draft.Services, o => o.Code, s => s.Code, (o, s) => (o, s))];
}
