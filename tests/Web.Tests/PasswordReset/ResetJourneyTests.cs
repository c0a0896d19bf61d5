using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.PasswordReset;

public sealed class ResetJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_serves_once_and_everybody_is_told()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account, ContactRole.Manager, ContactRole.HumanResources);
        await using var open = await chromium.OpenAsync(site.Address);
        await open.SignInAsync(member);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte", "Email Dirigeant"]);
        Assert.Equal("Votre demande est enregistrée", await visit.HeadingAsync());
        Assert.Empty(await site.MailsAsync(member));
        await site.WorkAsync();

        var mails = await site.MailsAsync(member);
        Assert.Equal([ResetStory.MailOf(member, ContactRole.Account), ResetStory.MailOf(member, ContactRole.Manager)], mails.Select(m => m.ToAddress).Order());
        Assert.NotEqual(site.LinkOf(mails[0]), site.LinkOf(mails[1]));
        await visit.GoAsync(site.LinkOf(mails[0]));
        Assert.DoesNotContain("/lien/", visit.Page.Url, StringComparison.Ordinal);
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("reset-new");
        await visit.ChooseAsync(ResetStory.NewPassword);

        Assert.Equal("Votre mot de passe est changé", await visit.HeadingAsync());
        Assert.Equal(0, await visit.Page.Locator(".person").CountAsync());
        await open.GoAsync("/espace");
        Assert.StartsWith("Connexion", await open.HeadingAsync(), StringComparison.Ordinal);
        await visit.SignInAsync(member with { Password = ResetStory.NewPassword });
        Assert.Equal(1, await visit.Page.Locator(".person").CountAsync());
        var told = await site.MailsAsync(member, "password-changed");
        Assert.Equal(3, told.Select(m => m.ToAddress).Distinct().Count());
        Assert.Equal(3, told.Select(site.LinkOf).Distinct().Count());

        await using var sibling = await chromium.OpenAsync(site.Address);
        await sibling.GoAsync(site.LinkOf(mails[1]));
        Assert.Equal("Ce lien n’ouvre plus rien", await sibling.HeadingAsync());
        await visit.GoAsync(site.LinkOf(mails[0]));
        Assert.Contains("a déjà servi", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_news_carries_a_button_that_freezes_the_access()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Manager);
        await ResetAsync(member, "Email Dirigeant");
        await using var manager = await chromium.OpenAsync(site.Address);
        await manager.GoAsync(site.LinkOf((await site.MailsAsync(member, "password-changed"))[0]));
        await manager.ClickAsync("Ce n’est pas nous, bloquer maintenant");
        Assert.Equal("C’est bloqué", await manager.HeadingAsync());
        await manager.SignInAsync(member with { Password = ResetStory.NewPassword });
        Assert.Equal(1, await manager.Page.Locator(".error-summary").CountAsync());

        await manager.AskForLinksAsync(site, member.Name, boxes: ["Email Dirigeant"]);
        await site.WorkAsync();
        Assert.Single(await site.MailsAsync(member));
    }

    [Fact]
    public async Task With_the_mandataire_box_the_agents_password_is_reset_at_the_agents_own_address()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account);
        var agent = await site.AnAgentOfAsync(member);
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.AskForLinksAsync(site, member.Name, asAgent: true, "Email associé à votre compte");
        await site.WorkAsync();

        var mail = Assert.Single(await site.MailsAsync(member));
        Assert.StartsWith("cabinet.", mail.ToAddress, StringComparison.Ordinal);
        await visit.GoAsync(site.LinkOf(mail));
        await visit.ChooseAsync(ResetStory.NewPassword);
        await visit.SignInAsync(member);
        Assert.Equal(0, await visit.Page.Locator(".error-summary").CountAsync());
        await using var db = site.Database.NewDb();
        var hash = (await db.Users.SingleAsync(a => a.Id == agent.AccountId, TestContext.Current.CancellationToken)).PasswordHash!;
        var matches = await site.WithAsync(services => Task.FromResult(
            services.GetRequiredService<IPasswordHasher<Account>>().VerifyHashedPassword(null!, hash, ResetStory.NewPassword)));
        Assert.NotEqual(PasswordVerificationResult.Failed, matches);
    }

    [Fact]
    public async Task An_expired_a_mangled_and_a_foreign_link_open_nothing_and_say_what_to_do()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte"]);
        await site.WorkAsync();
        var link = site.LinkOf((await site.MailsAsync(member))[0]);

        await visit.GoAsync(link[..^2]);
        Assert.Equal("Ce lien n’est pas reconnu", await visit.HeadingAsync());
        await visit.GoAsync(await AForeignLinkAsync(member));
        await visit.GoAsync("/mot-de-passe/nouveau");
        Assert.Equal("Ce lien n’ouvre plus rien", await visit.HeadingAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await visit.GoAsync(link);
        Assert.Contains("son délai est passé", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.SignInAsync(member);
        Assert.Equal(0, await visit.Page.Locator(".error-summary").CountAsync());
    }

    [Fact]
    public async Task A_scanner_that_opens_every_link_uses_none()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte"]);
        await site.WorkAsync();
        var link = site.LinkOf((await site.MailsAsync(member))[0]);
        using var scanner = site.NewClient();
        for (var times = 1; times <= 5; times++)
        {
            using var opened = await scanner.GetAsync(link, TestContext.Current.CancellationToken);
            using var read = await scanner.GetAsync(opened.Headers.Location, TestContext.Current.CancellationToken);
        }

        await visit.GoAsync(link);
        await visit.ChooseAsync("court", "court");
        Assert.Contains("au moins 12", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ChooseAsync("boulangerie " + member.Name);
        Assert.Contains("contient votre nom", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ChooseAsync(ResetStory.NewPassword, "autre chose");
        Assert.Contains("diffèrent", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ChooseAsync(ResetStory.NewPassword);
        Assert.Equal("Votre mot de passe est changé", await visit.HeadingAsync());

        Assert.Equal(0, await visit.Page.Locator(".person").CountAsync());
        await visit.GoAsync("/mot-de-passe/nouveau");
        Assert.Equal("Ce lien n’ouvre plus rien", await visit.HeadingAsync());
    }

    [Fact]
    public async Task Five_wrong_answers_to_the_secret_question_kill_the_link()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account);
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<BackOfficeDb>();
            var account = await db.Users.SingleAsync(a => a.Id == member.AccountId);
            account.AskSecret("Comment s’appelait votre premier chat ?", services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, "minouetoile"));
            await db.SaveChangesAsync();
            return true;
        });
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte"]);
        await site.WorkAsync();
        await visit.GoAsync(site.LinkOf((await site.MailsAsync(member))[0]));
        for (var guess = 1; guess <= 5; guess++)
        {
            await visit.Page.GetByLabel("premier chat").FillAsync("félix");
            await visit.ChooseAsync(ResetStory.NewPassword);
            Assert.Contains(guess < 5 ? "Ce n’est pas la réponse" : "Trop de réponses fausses", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        }

        await visit.GoAsync("/mot-de-passe/nouveau");
        Assert.Equal("Ce lien n’ouvre plus rien", await visit.HeadingAsync());
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte"]);
        await site.WorkAsync();
        await visit.GoAsync(site.LinkOf((await site.MailsAsync(member))[^1]));
        await visit.Page.GetByLabel("premier chat").FillAsync("Minou Étoile");
        await visit.ChooseAsync(ResetStory.NewPassword);
        Assert.Equal("Votre mot de passe est changé", await visit.HeadingAsync());
    }

    private async Task ResetAsync(Person member, string box)
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.AskForLinksAsync(site, member.Name, boxes: [box]);
        await site.WorkAsync();
        await visit.GoAsync(site.LinkOf((await site.MailsAsync(member))[0]));
        await visit.ChooseAsync(ResetStory.NewPassword);
    }

    private Task<string> AForeignLinkAsync(Person member) => site.WithAsync(async services =>
    {
        var address = services.GetRequiredService<MailLinks>().Issue(LinkPurpose.PasswordNotUs, member.AccountId, TimeSpan.FromDays(1), site.Clock.GetUtcNow());
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Uri(site.Address, new Uri(address).AbsolutePath).ToString();
    });
}
