using System.Net;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.NotUs;

public sealed class NotUsTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Whoever_presses_not_us_blocks_the_access_at_once_and_reads_whom_to_call()
    {
        var member = await site.AMemberAsync();
        await using var thief = await chromium.OpenAsync(site.Address);
        await thief.SignInAsync(member);
        await using var reader = await chromium.OpenAsync(site.Address);
        await reader.GoAsync(await ALinkAsync(member));
        Assert.Contains("Le mot de passe de l’accès de Camille Morel a été changé.", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await AxeAssert.NoViolationsAsync(reader.Page);
        await reader.PictureAsync("not-us");

        await reader.ClickAsync("Ce n’est pas nous, bloquer maintenant");

        Assert.Equal("C’est bloqué", await reader.HeadingAsync());
        Assert.Contains("04 92 00 00 70", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await AxeAssert.NoViolationsAsync(reader.Page);
        await reader.PictureAsync("not-us-done");
        await thief.GoAsync("/espace");
        Assert.Equal("Connexion à l’espace adhérent", await thief.HeadingAsync());
        await thief.SignInAsync(member);
        Assert.Contains("ne correspond pas", await thief.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Reporting_again_by_any_mail_of_the_same_event_opens_no_second_case()
    {
        var member = await site.AMemberAsync();
        var (mine, colleagues) = (await ALinkAsync(member), await ALinkAsync(member));
        await using var reader = await chromium.OpenAsync(site.Address, View.Phone);
        await reader.GoAsync(mine);
        await AxeAssert.FitsAsync(reader.Page);
        await reader.ClickAsync("Ce n’est pas nous, bloquer maintenant");

        foreach (var link in new[] { mine, colleagues })
        {
            await reader.GoAsync(link);
            Assert.Equal("C’est bloqué", await reader.HeadingAsync());
        }

        await reader.PictureAsync("not-us-phone");
        Assert.Single(await CasesAsync(member));
    }

    [Fact]
    public async Task Opening_the_link_or_a_foreign_one_freezes_nothing()
    {
        var member = await site.AMemberAsync();
        using var scanner = site.NewClient();
        var link = new Uri(await ALinkAsync(member)).AbsolutePath;
        for (var visit = 1; visit <= 3; visit++)
        {
            using var opened = await scanner.GetAsync(link, TestContext.Current.CancellationToken);
            using var shown = await scanner.GetAsync(opened.Headers.Location, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }

        using var stranger = site.NewClient();
        using var refused = await stranger.GetAsync("/ce-n-est-pas-nous", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        Assert.Empty(await CasesAsync(member));
    }

    [Theory, InlineData("release", true), InlineData("confirm-fraud", false)]
    public async Task A_person_of_the_service_settles_it_in_two_working_hours(string answer, bool comesBack)
    {
        var member = await site.AMemberAsync();
        await using var reader = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await reader.GoAsync(await ALinkAsync(member));
        await reader.ClickAsync("Ce n’est pas nous, bloquer maintenant");
        var report = Assert.Single(await CasesAsync(member));

        await AnswerAsync(report.Id, answer);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(member);
        Assert.Equal(comesBack ? 0 : 1, await visit.Page.Locator(".error-summary").CountAsync());
        if (comesBack) return;

        // The thief's password stays void even when the access is given back.
        await AnswerAsync(report.Id, "give-back");
        await visit.SignInAsync(member);
        Assert.Equal(1, await visit.Page.Locator(".error-summary").CountAsync());
        await using var db = site.Database.NewDb();
        Assert.Null((await db.Users.SingleAsync(a => a.Id == member.AccountId, TestContext.Current.CancellationToken)).DisabledAt);
    }

    private Task<string> ALinkAsync(Person member) => site.WithAsync(async services =>
    {
        var address = services.GetRequiredService<MailLinks>().Issue(LinkPurpose.PasswordNotUs, member.AccountId, TimeSpan.FromDays(30), site.Clock.GetUtcNow());
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Uri(site.Address, new Uri(address).AbsolutePath).ToString();
    });

    private async Task<IReadOnlyList<NotUsReport>> CasesAsync(Person member)
    {
        await using var db = site.Database.NewDb();
        return await db.Set<NotUsReport>().Where(r => r.SubjectId == member.AccountId).ToListAsync(TestContext.Current.CancellationToken);
    }

    private Task<bool> AnswerAsync(Guid report, string answer) => site.WithAsync(async services =>
    {
        var (workflows, db) = (services.GetRequiredService<WorkflowRuntime>(), services.GetRequiredService<BackOfficeDb>());
        var task = await db.Set<WorkflowTask>().SingleAsync(t => t.InstanceId == report && t.AnsweredAt == null && t.WithdrawnAt == null);
        Assert.True(task.DueAt <= site.Clock.GetUtcNow().AddDays(1));
        workflows.Answer(task.Id, answer, "Vu au téléphone avec la gérante.", Office.Camille);
        await workflows.CommitAsync();
        return true;
    });
}
