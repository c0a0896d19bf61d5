using System.Net;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Accounts;

public sealed class SecondFactorTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Staff_without_a_second_factor_see_only_the_pages_that_set_one_up()
    {
        var staff = await site.AStaffAsync(withPhone: false);
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(staff);
        await visit.GoAsync("/service");
        Assert.Equal("Double authentification", await visit.HeadingAsync());
        await LooksRightAsync(visit, "second-facteur-attendu");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mettre en place une application" }).ClickAsync();
        var phone = await PhoneShownAsync(visit);
        await LooksRightAsync(visit, "second-facteur-application");
        await visit.Page.GetByLabel("Code à six chiffres").FillAsync("000000");
        await visit.ClickAsync("Mettre en place");
        Assert.Contains("Ce code ne correspond pas", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Code à six chiffres").FillAsync(phone.NextCode());
        await visit.ClickAsync("Mettre en place");

        Assert.Equal("Codes de secours", await visit.HeadingAsync());
        Assert.Equal(10, await visit.Page.Locator(".codes li").CountAsync());
        await LooksRightAsync(visit, "second-facteur-codes");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "J’ai gardé mes codes" }).ClickAsync();
        Assert.EndsWith("/service", visit.Page.Url, StringComparison.Ordinal);
        await visit.GoAsync("/compte/second-facteur/codes");
        Assert.Equal(0, await visit.Page.Locator(".codes li").CountAsync());

        await using var again = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await again.SignInAsync(staff);
        Assert.Equal("Saisissez votre code", await again.HeadingAsync());
        await again.GoAsync("/service");
        Assert.Contains("/connexion/service", again.Page.Url, StringComparison.Ordinal);
        await again.SignInAsync(staff with { Phone = phone });
        Assert.EndsWith("/service", again.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        var staff = await site.AStaffAsync();
        var code = staff.Phone!.NextCode();

        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(staff, code)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(staff, code)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(staff, staff.Phone.NextCode())).StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_replaces_the_telephone_once()
    {
        var staff = await site.AStaffAsync();
        var codes = await site.WithAsync(services => services.GetRequiredService<SecondFactors>().RenewCodesAsync(staff.AccountId, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(staff, codes[3].ToUpperInvariant())).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(staff, codes[3])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AnswerAsync(staff, codes[4].Replace("-", " ", StringComparison.Ordinal))).StatusCode);
        await using var db = site.Database.NewDb();
        Assert.Equal(8, await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == staff.AccountId && c.UsedAt == null, TestContext.Current.CancellationToken));
        var told = await db.Mails.AsNoTracking().Where(m => m.Template == "second-factor-changed").OrderBy(m => m.CreatedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Codes de secours renouvelés", "Code de secours utilisé", "Code de secours utilisé"], told.Where(m => m.ToAddress == staff.Name).Select(m => m.Subject.Split(" le ")[0]));
        Assert.All(told, m => Assert.DoesNotContain(codes[3], m.TextBody, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Wrong_codes_slow_down_and_the_password_alone_opens_nothing()
    {
        var staff = await site.AStaffAsync();
        using var client = site.NewClient();
        await SignInTests.PostSignInAsync(client, staff);
        for (var attempt = 1; attempt <= 5; attempt++) await SignInTests.PostCodeAsync(client, "000000");
        var slowed = await SignInTests.PostCodeAsync(client, staff.Phone!.NextCode());

        Assert.Contains("Trop d’essais", await slowed.WordsAsync(), StringComparison.Ordinal);
        Assert.Contains("/connexion", (await client.GetAsync("/service", TestContext.Current.CancellationToken)).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_at_rest_is_a_secret_or_a_code()
    {
        var staff = await site.AStaffAsync(withPhone: false);
        var secret = Totp.NewSecret();
        var codes = await site.WithAsync(services => services.GetRequiredService<SecondFactors>()
            .SetAuthenticatorAsync(staff.AccountId, secret, Totp.CodeAt(secret, Totp.StepAt(site.Clock.GetUtcNow())), TestContext.Current.CancellationToken));
        await using var db = site.Database.NewDb();
        var kept = await db.Set<Authenticator>().SingleAsync(a => a.AccountId == staff.AccountId, TestContext.Current.CancellationToken);

        Assert.Equal(10, codes.Count);
        Assert.DoesNotContain(Convert.ToBase64String(secret)[..20], kept.SealedSecret, StringComparison.Ordinal);
        Assert.DoesNotContain(Totp.Text(secret), kept.SealedSecret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_may_add_and_remove_one_and_says_again_who_they_are()
    {
        var member = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(member);
        site.Clock.Advance(TimeSpan.FromMinutes(12));
        await visit.GoAsync("/compte/second-facteur/application");
        Assert.Equal("Confirmez que c’est vous", await visit.HeadingAsync());
        await LooksRightAsync(visit, "confirmer");
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("pas le bon mot");
        await visit.ClickAsync("Continuer");
        Assert.Contains("Le mot de passe actuel ne correspond pas", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(member.Password);
        await visit.ClickAsync("Continuer");
        var phone = await PhoneShownAsync(visit);
        await visit.Page.GetByLabel("Code à six chiffres").FillAsync(phone.NextCode());
        await visit.ClickAsync("Mettre en place");
        Assert.Equal("Codes de secours", await visit.HeadingAsync());

        await using var again = await chromium.OpenAsync(site.Address);
        await again.SignInAsync(member with { Phone = phone });
        Assert.Contains("/espace", again.Page.Url, StringComparison.Ordinal);
        await again.GoAsync("/compte/second-facteur");
        await LooksRightAsync(again, "second-facteur");
        await again.Page.GetByRole(AriaRole.Link, new() { Name = "Retirer", Exact = true }).ClickAsync();
        await LooksRightAsync(again, "second-facteur-retirer");
        await again.ClickAsync("Retirer l’application");
        Assert.Contains("C’est retiré.", await again.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var last = await chromium.OpenAsync(site.Address);
        await last.SignInAsync(member);
        Assert.Contains("/espace", last.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_keep_their_last_second_factor()
    {
        var staff = await site.AStaffAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(staff);
        await visit.GoAsync("/compte/second-facteur/retirer/application");
        await visit.ClickAsync("Retirer l’application");

        Assert.Contains("gardent toujours un second facteur", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_takes_away_what_was_lost_and_the_next_sign_in_sets_up_a_new_one()
    {
        var (staff, admin) = (await site.AStaffAsync(), await site.AnAdminAsync());
        await using var theirs = await chromium.OpenAsync(site.Address);
        await theirs.SignInAsync(staff);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(admin);
        await visit.GoAsync("/administration/comptes");
        await visit.Page.Locator($"form:has(input[value='{staff.AccountId}'])").GetByRole(AriaRole.Button, new() { Name = "Retirer le second facteur" }).ClickAsync();
        Assert.Contains("Le second facteur est retiré", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await theirs.GoAsync("/service");
        Assert.Contains("/connexion/service", theirs.Page.Url, StringComparison.Ordinal);
        await theirs.SignInAsync(staff with { Phone = null });
        Assert.Equal("Double authentification", await theirs.HeadingAsync());
    }

    private async Task<HttpResponseMessage> AnswerAsync(Person person, string code)
    {
        using var client = site.NewClient();
        await SignInTests.PostSignInAsync(client, person);
        return await SignInTests.PostCodeAsync(client, code);
    }

    /// <summary>What a person without a camera types into their application.</summary>
    private async Task<Phone> PhoneShownAsync(Visit visit)
    {
        Assert.Equal(1, await visit.Page.Locator("svg.qr").CountAsync());
        return new Phone(Totp.Secret((await visit.Page.Locator("[data-secret]").TextContentAsync())!), site.Clock);
    }

    private static async Task LooksRightAsync(Visit visit, string name)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"{name}-{visit.Page.ViewportSize!.Width}");
    }
}
