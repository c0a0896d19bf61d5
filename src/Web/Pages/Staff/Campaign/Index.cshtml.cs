using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>One line a civil year.</summary>
public sealed class IndexModel(BackOfficeDb db) : DeskPage
{
    public IReadOnlyList<CampaignRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Year)
            .Select(c => new CampaignRow(
                c.Year, c.OpensOn, c.ClosesOn, c.OpenedForAllAt, c.ClosedAt, db.Declarations.Count(d => d.CampaignId == c.Id)))
            .ToListAsync(ct);
}

public sealed record CampaignRow(int Year, DateOnly OpensOn, DateOnly ClosesOn, DateTimeOffset? OpenedForAllAt, DateTimeOffset? ClosedAt, int Declarations);
