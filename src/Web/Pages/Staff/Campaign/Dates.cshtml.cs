using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Campaign;

public sealed class DatesModel(Campaigns campaigns, BackOfficeDb db) : CampaignPage(campaigns, db)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez le premier jour de saisie.")]
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Saisissez le dernier jour de saisie.")]
    public DateOnly? ClosesOn { get; set; }

    public void OnGet() => (OpensOn, ClosesOn) = (Campaign.OpensOn, Campaign.ClosesOn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Campaigns.ChangeDatesAsync(Campaign, OpensOn!.Value, ClosesOn!.Value, ct);
        return ToCampaign("Les dates sont changées. Les rappels et les factures d’office suivent.");
    }
}
