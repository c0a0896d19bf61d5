using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Contributions;

/// <summary>Members of a year's campaign, told in the office's words.</summary>
internal static class CampaignStory
{
    /// <summary>On 2 January, a member whose declaration is open; the first of a year opens its campaign.</summary>
    public static async Task<Member> InJanuaryAsync(this Office office, int year, int employees = 6)
    {
        office.Clock.SetDay(year, 1, 2);
        var member = await office.MemberAsync(employees);
        if (!await office.ReadAsync(db => db.Campaigns.AnyAsync(c => c.Year == year)))
            await office.OpenCampaignAsync(year, new DateOnly(year, 1, 1), new DateOnly(year, 1, 31));
        else await office.DoAsync<Campaigns>(async (campaigns, db) => await campaigns.OpenForMemberAsync(
            await db.Campaigns.SingleAsync(c => c.Year == year), member.Number, Office.Camille, CancellationToken.None));
        await office.DispatchAsync();
        return member;
    }

    public static Task<List<Invoice>> InvoicesAsync(this Office office, Member member) => office.ReadAsync(db =>
        db.Invoices.Where(i => i.MemberId == member.Id).OrderBy(i => i.Number).AsNoTracking().ToListAsync());
}
