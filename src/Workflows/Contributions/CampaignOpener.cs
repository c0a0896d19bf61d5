using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Contributions;

/// <summary>
/// Makes the declarations of a campaign being opened, one batch a transaction. Killed at any moment it goes on where it
/// was: a member has one declaration a year. Each batch writes the campaign's row, so of two openers one gives way.
/// </summary>
public sealed class CampaignOpener(BackOfficeDb db, WorkflowRuntime workflows, Campaigns campaigns, TimeProvider clock)
{
    /// <summary>One batch of one campaign; the number of declarations made, 0 when nothing is left to open.</summary>
    public async Task<int> RunOnceAsync(int max, CancellationToken ct)
    {
        var campaign = await db.Campaigns.Where(c => c.OpenedForAllAt == null).OrderBy(c => c.Year).FirstOrDefaultAsync(ct);
        if (campaign is null) return 0;
        var members = await campaigns.WithoutDeclaration(campaign).OrderBy(m => m.Number).Take(max).ToListAsync(ct);
        var declarations = members.ConvertAll(m => Campaigns.NewDeclaration(campaign, m));
        db.Declarations.AddRange(declarations);
        foreach (var declaration in declarations) workflows.Start<AnnualDeclaration>(declaration, Actor.System);
        campaign.OpenedDeclarations += declarations.Count;
        if (members.Count < max) campaign.OpenedForAllAt = clock.GetUtcNow();
        try
        {
            await workflows.CommitAsync(ct);
            return declarations.Count;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another node made this batch: it is done, by the other.
            return 0;
        }
    }
}
