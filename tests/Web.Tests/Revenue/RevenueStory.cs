using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>Self-employed members in May 2026 and who signs in for them, made by the office's own verbs.</summary>
public sealed class RevenueStory : IAsyncDisposable
{
    private readonly MemberStory _members;

    public RevenueStory(WebSite site)
    {
        site.Clock.SetDay(2026, 5, 12);
        _members = new MemberStory(site);
    }

    public Office Office => _members.Office;

    /// <summary>A merchant whose contributions rest on 30 000 €, called on the 5th.</summary>
    public async Task<(Member Member, Person Person)> MerchantAsync(Capacity capacity = Capacity.SelfEmployed)
    {
        var member = await Office.MemberAsync(employees: 0);
        await Office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            var file = files.Open(member.Id, SelfEmployedActivity.Merchant, new DateOnly(2015, 1, 1));
            foreach (var year in new[] { 2024, 2025 })
                file.Incomes.Add(new AnnualIncome { FileId = file.Id, Year = year, Profit = 22_000, SocialCharges = 8_000, ReplacementIncome = 0, DeclaredOn = new DateOnly(year + 1, 5, 10) });
            files.OpenYear(file, 2026);
            await db.SaveChangesAsync();
        });
        var person = await _members.PersonOfAsync(member);
        await Office.DoAsync<BackOfficeDb>(async (db, _) =>
        {
            (await db.Set<Attachment>().SingleAsync(a => a.AccountId == person.AccountId && a.To == null)).Close(Office.Clock.GetUtcNow());
            db.Add(new Attachment { AccountId = person.AccountId, MemberId = member.Id, Capacity = capacity, From = Office.Clock.GetUtcNow(), GrantedBy = "Inscription" });
            await db.SaveChangesAsync();
        });
        return (member, person);
    }

    public Task<List<decimal>> InstalmentsAsync(Member member) => Office.DoAsync<SelfEmployedFiles, List<decimal>>(async (files, _) =>
        [.. (await files.FindAsync(member.Id, CancellationToken.None))!.ScheduleOf(2026)!.Instalments.OrderBy(i => i.DueOn).Select(i => i.Amount)]);

    public Task<List<Reevaluation>> RequestsAsync(Member member) => Office.ReadAsync(db => db.Set<Reevaluation>().AsNoTracking().Where(r => r.MemberId == member.Id).ToListAsync());

    public ValueTask DisposeAsync() => _members.DisposeAsync();
}
