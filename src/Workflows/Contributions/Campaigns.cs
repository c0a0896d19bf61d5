using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>The yearly campaign: opened for all members in one act, followed by its figures, closed.</summary>
public sealed class Campaigns(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    /// <summary>
    /// The one act of opening: the campaign's row. The opener then makes every member's declaration, batch by batch, and
    /// goes on after a restart; asking twice changes nothing.
    /// </summary>
    public async Task<Campaign> OpenAsync(int year, DateOnly opensOn, DateOnly closesOn, CancellationToken ct)
    {
        if (closesOn < opensOn || opensOn.Year != year || closesOn > new DateOnly(year, 12, 31)) throw new CampaignDatesWrong();
        if (await db.Campaigns.AnyAsync(c => c.Year == year, ct)) throw new CampaignExists(year);
        var campaign = new Campaign { Year = year, OpensOn = opensOn, ClosesOn = closesOn };
        db.Campaigns.Add(campaign);
        await workflows.CommitAsync(ct);
        return campaign;
    }

    /// <summary>New dates for everybody: the timers of every waiting declaration follow.</summary>
    public async Task ChangeDatesAsync(Campaign campaign, DateOnly opensOn, DateOnly closesOn, CancellationToken ct)
    {
        if (closesOn < opensOn || opensOn.Year != campaign.Year || closesOn > new DateOnly(campaign.Year, 12, 31)) throw new CampaignDatesWrong();
        (campaign.OpensOn, campaign.ClosesOn) = (opensOn, closesOn);
        var declarations = await db.Declarations.Where(d => d.CampaignId == campaign.Id).Select(d => d.Id).ToListAsync(ct);
        await db.TogetherAsync(() => workflows.RearmTimersAsync(AnnualDeclaration.WorkflowKey, declarations, ct), ct);
    }

    /// <summary>A member that joined after 1 January declares through the same form, on its day of joining.</summary>
    public async Task<Declaration> OpenForMemberAsync(Campaign campaign, string memberNumber, Actor by, CancellationToken ct)
    {
        var member = await db.Members.SingleOrDefaultAsync(m => m.Number == memberNumber, ct) ?? throw new NotAMemberYet();
        if (await db.Declarations.AnyAsync(d => d.MemberId == member.Id && d.Year == campaign.Year, ct)) throw new DeclarationExists();
        var declaration = NewDeclaration(campaign, member);
        db.Declarations.Add(declaration);
        workflows.Start<AnnualDeclaration>(declaration, by);
        await workflows.CommitAsync(ct);
        return declaration;
    }

    /// <summary>The year is over: invoiced and closed declarations end, what was never opened ends too.</summary>
    public async Task CloseAsync(Campaign campaign, Actor by, CancellationToken ct)
    {
        campaign.Close(clock.GetUtcNow());
        var waiting = await db.Declarations.Where(d => d.CampaignId == campaign.Id).Select(d => d.Id).ToListAsync(ct);
        await db.TogetherAsync(
            async () =>
            {
                foreach (var state in new[] { DeclarationStates.NotOpen, DeclarationStates.Closed, DeclarationStates.Invoiced })
                    await workflows.SignalAllAsync(AnnualDeclaration.WorkflowKey, state, new YearClosed(), by, campaign.Id, waiting, ct);
            }, ct);
    }

    /// <summary>Whether confirmed declarations are invoiced each night, or by runs that two people release.</summary>
    public async Task InvoiceNightlyAsync(Campaign campaign, bool nightly, CancellationToken ct)
    {
        campaign.InvoicesNightly = nightly;
        await workflows.CommitAsync(ct);
    }

    public async Task<CampaignStatistics> StatisticsAsync(Campaign campaign, CancellationToken ct)
    {
        var byState = await db.Declarations.Where(d => d.CampaignId == campaign.Id)
            .GroupBy(d => d.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Headcount = g.Sum(d => d.Headcount ?? 0) })
            .ToListAsync(ct);
        var missing = campaign.OpenedForAllAt is null ? await WithoutDeclaration(campaign).CountAsync(ct) : 0;
        var invoiced = await db.Database.SqlQuery<decimal>(
            $"""select coalesce(sum(total_incl_tax), 0) as "Value" from contribution.invoices where year = {campaign.Year}""").SingleAsync(ct);
        var opened = byState.Sum(s => s.Count);
        return new CampaignStatistics(
            opened + missing, opened, byState.ToDictionary(s => s.State, s => s.Count),
            byState.Sum(s => s.Headcount), invoiced);
    }

    internal IQueryable<Member> WithoutDeclaration(Campaign campaign)
    {
        var lastDay = clock.Today() > campaign.OpensOn ? clock.Today() : campaign.OpensOn;
        return db.Members.Where(m => (m.Status == MemberStatus.Active || m.Status == MemberStatus.Suspended)
            && m.JoinedOn <= lastDay
            && !db.Declarations.Any(d => d.MemberId == m.Id && d.Year == campaign.Year));
    }

    internal static Declaration NewDeclaration(Campaign campaign, Member member) => new()
    {
        Number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{campaign.Year}-{member.Number}"),
        MemberId = member.Id,
        CampaignId = campaign.Id,
        Year = campaign.Year,
        BaseDate = member.JoinedOn > campaign.BaseDate ? member.JoinedOn : campaign.BaseDate,
    };
}
