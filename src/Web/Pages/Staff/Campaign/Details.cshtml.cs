using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>Where a campaign stands: how far its opening is, how many declarations are in each state.</summary>
public sealed class DetailsModel(Campaigns campaigns, BackOfficeDb db, TimeProvider clock) : CampaignPage(campaigns, db)
{
    public double? Rate { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => MeasureAsync(ct);

    public async Task<IActionResult> OnGetProgressAsync(CancellationToken ct)
    {
        await MeasureAsync(ct);
        return Partial("_Opening", this);
    }

    /// <summary>Declarations a second since the first was made.</summary>
    private async Task MeasureAsync(CancellationToken ct)
    {
        if (!Statistics.IsOpening || Statistics.Opened == 0) return;
        var first = await Db.Set<WorkflowInstance>()
            .Where(i => Db.Declarations.Any(d => d.Id == i.Id && d.CampaignId == Campaign.Id))
            .MinAsync(i => (DateTimeOffset?)i.StartedAt, ct);
        if (first is { } start && clock.GetUtcNow() - start is { TotalSeconds: > 0 } elapsed) Rate = Statistics.Opened / elapsed.TotalSeconds;
    }
}
