using BackOffice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Accounts;

/// <summary>With Chromium's own virtual authenticator: what it signs is verified as from a telephone.</summary>
public sealed class PasskeyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    /// <summary>WebAuthn knows names, not numbers: 127.0.0.1 can hold no passkey.</summary>
    private Uri Named => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task A_passkey_added_by_staff_then_opens_the_desk_alone()
    {
        var staff = await site.AStaffAsync(withPhone: false);
        await using var visit = await chromium.OpenAsync(Named);
        await PlugAsync(visit.Page);
        await visit.SignInAsync(staff);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.Page.GetByLabel("Nom de cette clé").FillAsync("Téléphone d’Inès");
        await visit.ClickAsync("Ajouter une clé d’accès");
        await visit.Page.WaitForURLAsync("**/compte/second-facteur/codes");
        Assert.Equal(10, await visit.Page.Locator(".codes li").CountAsync());
        await visit.GoAsync("/compte/second-facteur");
        Assert.Contains("Téléphone d’Inès", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/connexion/service");
        await visit.ClickAsync("Se connecter avec une clé d’accès");
        await visit.Page.WaitForURLAsync("**/service");
        Assert.Contains("Inès Caron", await visit.Page.Locator(".person summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing()
    {
        var member = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(Named, View.Phone);
        await PlugAsync(visit.Page);
        await visit.SignInAsync(member);
        await visit.GoAsync("/compte/second-facteur/cle");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.ClickAsync("Ajouter une clé d’accès");
        await visit.Page.WaitForURLAsync("**/compte/second-facteur/codes");
        await visit.GoAsync("/compte/second-facteur");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Retirer" }).ClickAsync();
        await visit.ClickAsync("Retirer");

        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/connexion");
        await visit.ClickAsync("Se connecter avec une clé d’accès");
        await visit.Page.Locator(".error-summary").WaitForAsync();
        Assert.Contains("n’a pas été reconnue", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_no_passkey_is_offered()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.GoAsync("/connexion");

        Assert.False(await visit.Page.GetByText("Se connecter avec une clé d’accès").IsVisibleAsync());
    }

    /// <summary>A telephone that knows its holder and keeps its keys, as any of today.</summary>
    private static async Task PlugAsync(IPage page)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
