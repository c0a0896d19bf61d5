using System.Net;
using System.Text.RegularExpressions;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Accounts;

public sealed partial class SignInTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task A_member_signs_in_with_number_and_password()
    {
        var member = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(member);

        Assert.Equal("Mon compte", await visit.Page.Locator(".person summary .visually-hidden").InnerTextAsync());
        Assert.Contains("Camille Morel", await visit.Page.Locator(".person summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Staff_and_admins_sign_in_by_mail_at_their_own_door()
    {
        foreach (var person in new[] { await site.AStaffAsync(), await site.AnAdminAsync() })
        {
            await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
            await visit.SignInAsync(person);
            Assert.Equal(1, await visit.Page.Locator(".person").CountAsync());
        }
    }

    [Fact]
    public async Task Nobody_signs_in_by_the_other_door()
    {
        var (member, staff) = (await site.AMemberAsync(), await site.AStaffAsync());
        using var client = site.NewClient();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostSignInAsync(client, member with { Door = "/connexion/service" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostSignInAsync(client, staff with { Door = "/connexion" })).StatusCode);
    }

    [Fact]
    public async Task An_unknown_number_and_a_wrong_password_get_the_same_bytes()
    {
        var known = await site.AMemberAsync();
        using var client = site.NewClient();
        var (wrong, unknown) = (known with { Password = "pas le bon mot" }, known with { Name = "99999", Password = "pas le bon mot" });

        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var first = await PostSignInAsync(client, wrong);
            var second = await PostSignInAsync(client, unknown);
            Assert.Equal(first.StatusCode, second.StatusCode);
            Assert.Equal(await PlainAsync(first, wrong), await PlainAsync(second, unknown));
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_slow_the_name_down_and_never_for_ever()
    {
        var member = await site.AMemberAsync();
        using var client = site.NewClient();
        for (var attempt = 1; attempt <= 5; attempt++) await PostSignInAsync(client, member with { Password = "pas le bon mot" });

        var tooSoon = await PostSignInAsync(client, member);
        Assert.Contains("Réessayez dans 1\u00A0minute", WebUtility.HtmlDecode(await tooSoon.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await PostSignInAsync(client, member)).StatusCode);
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_not_one()
    {
        var member = await site.AMemberAsync();
        using var client = site.NewClient();
        var form = await FormAsync(client, member.Door, ("Input.Name", member.Name), ("Input.Password", "pas le bon mot"));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.PostAsync(member.Door, new FormUrlEncodedContent(form))));

        Assert.Contains("Trop d’essais", await (await PostSignInAsync(client, member)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_password_opens_one_page_only_and_is_replaced()
    {
        var member = await site.AMemberAsync(firstPassword: true);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(member);
        await visit.GoAsync("/");
        Assert.Equal("Choisissez votre mot de passe", await visit.HeadingAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);

        await ChooseAsync(visit, member.Password, "motdepasse2026");
        Assert.Contains("trop facile à deviner", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await ChooseAsync(visit, member.Password, "la boulangerie " + member.Name);
        Assert.Contains("contient votre nom", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await ChooseAsync(visit, member.Password, "tramway citron velours");
        Assert.DoesNotContain("/mot-de-passe", visit.Page.Url, StringComparison.Ordinal);

        await using var again = await chromium.OpenAsync(site.Address);
        await again.SignInAsync(member with { Password = "tramway citron velours" });
        Assert.Equal(1, await again.Page.Locator(".person").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copy_of_the_cookie()
    {
        var member = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(member);
        var cookies = await visit.Page.Context.CookiesAsync();
        await visit.Page.Locator(".person summary").ClickAsync();
        await visit.ClickAsync("Se déconnecter");
        Assert.Equal("Vous êtes déconnecté", await visit.HeadingAsync());

        using var thief = site.NewClient();
        thief.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync(FirstPassword, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_click_and_cannot_come_back()
    {
        var staff = await site.AStaffAsync();
        using var client = await SignedInAsync(site, staff);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(FirstPassword, TestContext.Current.CancellationToken)).StatusCode);

        await using var db = site.Database.NewDb();
        (await db.Users.SingleAsync(a => a.Id == staff.AccountId, TestContext.Current.CancellationToken)).Disable(site.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(FirstPassword, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostSignInAsync(client, staff)).StatusCode);
    }

    [Fact]
    public async Task An_unused_session_ends_and_so_does_one_used_all_day()
    {
        using var idle = await SignedInAsync(site, await site.AMemberAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(Limits.MemberIdle.Default) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await idle.GetAsync(FirstPassword, TestContext.Current.CancellationToken)).StatusCode);

        using var busy = await SignedInAsync(site, await site.AMemberAsync());
        var last = HttpStatusCode.OK;
        for (var spent = TimeSpan.Zero; spent <= TimeSpan.FromHours(Limits.MemberSession.Default); spent += TimeSpan.FromMinutes(20))
        {
            Assert.Equal(HttpStatusCode.OK, last);
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            last = (await busy.GetAsync(FirstPassword, TestContext.Current.CancellationToken)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.Redirect, last);
    }

    [Fact]
    public async Task Only_addresses_of_this_site_are_returned_to()
    {
        var member = await site.AMemberAsync();
        using var client = site.NewClient();
        var form = await FormAsync(client, member.Door, ("Input.Name", member.Name), ("Input.Password", member.Password), ("retour", "https://example.org/"));
        var answer = await client.PostAsync(member.Door, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);

        Assert.StartsWith("/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Any signed-in person may open it: the shortest way to see whether a session holds.</summary>
    private const string FirstPassword = "/mot-de-passe/premier";

    public static async Task<HttpClient> SignedInAsync(WebSite site, Person person)
    {
        var client = site.NewClient();
        var answer = await PostSignInAsync(client, person);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        if (person.Phone is { } phone) Assert.Equal(HttpStatusCode.Redirect, (await PostCodeAsync(client, phone.NextCode())).StatusCode);
        return client;
    }

    public static async Task<HttpResponseMessage> PostSignInAsync(HttpClient client, Person person) => await client.PostAsync(person.Door,
        new FormUrlEncodedContent(await FormAsync(client, person.Door, ("Input.Name", person.Name), ("Input.Password", person.Password))));

    public static async Task<HttpResponseMessage> PostCodeAsync(HttpClient client, string code) =>
        await client.PostAsync("/connexion/code", new FormUrlEncodedContent(await FormAsync(client, "/connexion/code", ("Code", code))));

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string path, params (string Key, string Value)[] fields)
    {
        var page = await client.GetStringAsync(path);
        var form = fields.ToDictionary(f => f.Key, f => f.Value);
        form["__RequestVerificationToken"] = TokenValue().Match(page).Groups[1].Value;
        return form;
    }

    /// <summary>The page without what differs by nature: the token, and the name that was typed.</summary>
    private static async Task<string> PlainAsync(HttpResponseMessage answer, Person person) =>
        TokenValue().Replace(await answer.Content.ReadAsStringAsync(), "").Replace($"value=\"{person.Name}\"", "value=\"\"", StringComparison.Ordinal);

    private static async Task ChooseAsync(Visit visit, string current, string chosen)
    {
        await visit.Page.GetByLabel("Mot de passe transmis par le service").FillAsync(current);
        await visit.Page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync(chosen);
        await visit.Page.GetByLabel("Nouveau mot de passe, une seconde fois").FillAsync(chosen);
        await visit.ClickAsync("Enregistrer mon mot de passe");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenValue();
}
