using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>The year is over: what is invoiced, invoiced by the office or never opened ends.</summary>
public sealed class CloseModel(Campaigns campaigns, BackOfficeDb db) : CampaignPage(campaigns, db)
{
    public int Ending => In(DeclarationStates.NotOpen) + In(DeclarationStates.Closed) + In(DeclarationStates.Invoiced);

    public int Staying => Statistics.Opened - Ending;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Campaigns.CloseAsync(Campaign, Me, ct);
        return ToCampaign($"L’année {Year} est close.");
    }
}
