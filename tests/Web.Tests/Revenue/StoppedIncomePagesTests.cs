using System.Text;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>A yearly file that stops is seen by whoever opens the desk, with the line to look at.</summary>
public sealed class StoppedIncomePagesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task Staff_see_the_line_that_stops_a_file_leave_it_out_and_the_rest_is_recorded()
    {
        var (good, bad) = ((await _story.MerchantAsync()).Member, (await _story.MerchantAsync()).Member);
        await _story.Office.ReadAsync(db => db.Database.ExecuteSqlAsync($"update revenue.schedules set quote = '\"?\"' where file_id in (select id from revenue.files where member_id = {bad.Id})"));
        var run = await ToApplyAsync(bad, good);
        Assert.True(await RunNextAsync());

        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.SeesAsync("1 fichier de revenus arrêté");
        await visit.PictureAsync("accueil-revenus-arretes-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.GoAsync("/service/incidents");
        await visit.SeesAsync("Un fichier de revenus s’est arrêté");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowAsync("Voir ce qui l’arrête");
        await visit.SeesAsync("Arrêté à la ligne 2");
        await visit.SeesAsync(bad.Number);
        await visit.PictureAsync("revenus-arretes-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.ClickAsync("Laisser la ligne 2 de côté et reprendre");
        await visit.SeesAsync("Vous pouvez quitter cette page");
        Assert.True(await RunNextAsync());
        await visit.GoAsync($"/service/revenus/{run.Id}");
        await visit.SeesAsync("Lignes laissées de côté");
        await visit.PictureAsync("revenus-laisses-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Equal((0, 1), (await IncomesAsync(bad), await IncomesAsync(good)));
        await visit.GoAsync("/service");
        Assert.DoesNotContain("fichier de revenus arrêté", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_stop_and_its_two_ways_out_fit()
    {
        var bad = (await _story.MerchantAsync()).Member;
        await _story.Office.ReadAsync(db => db.Database.ExecuteSqlAsync($"update revenue.schedules set quote = '\"?\"' where file_id in (select id from revenue.files where member_id = {bad.Id})"));
        var run = await ToApplyAsync(bad);
        Assert.True(await RunNextAsync());
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/revenus/{run.Id}");
        await visit.SeesAsync("Arrêté à la ligne 2");
        await visit.PictureAsync("revenus-arretes-390");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.ClickAsync("Reprendre à cette ligne");
        Assert.True(await RunNextAsync());
        await visit.GoAsync($"/service/revenus/{run.Id}");
        await visit.SeesAsync("Arrêté à la ligne 2");
        await visit.ClickAsync("Laisser la ligne 2 de côté et reprendre");
        Assert.True(await RunNextAsync());
    }

    private async Task<IncomeRun> ToApplyAsync(params IReadOnlyList<Member> members)
    {
        var text = string.Join(';', IncomeFile.Columns) + "\n" + string.Concat(members.Select(m => $"{m.Number};2025;40000;0;0\n"));
        return await _story.Office.DoAsync<IncomeRuns, IncomeRun>(async (runs, _) =>
        {
            var run = await runs.SendAsync("revenus-2025.csv", Encoding.UTF8.GetBytes(text), Testing.Office.Camille, CancellationToken.None);
            await runs.ApplyAsync(run, Testing.Office.Camille, CancellationToken.None);
            return run;
        });
    }

    private Task<bool> RunNextAsync() => _story.Office.DoAsync<IncomeRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));

    private Task<int> IncomesAsync(Member member) => _story.Office.ReadAsync(db => db.Set<SelfEmployedFile>().Where(f => f.MemberId == member.Id).SelectMany(f => f.Incomes).CountAsync(i => i.Year == 2025 && i.Profit == 40_000));
}
