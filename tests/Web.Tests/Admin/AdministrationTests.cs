using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Admin;

public sealed class AdministrationTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private static readonly string[] Pages =
    [
        "/administration", "/administration/regles", "/administration/regles/follow-up-category/2025-10-01", "/administration/regles/tariff/2026-01-01",
        "/administration/parametres", "/administration/comptes", "/administration/procedures/annual-declaration",
        "/administration/parametres/limites", "/administration/parametres/limites/reset-link-life", "/administration/courriels", "/administration/courriels/password-changed",
    ];

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_is_accessible(View view)
    {
        await desk.ToDeclareAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin), view);
        foreach (var page in Pages)
        {
            await visit.GoAsync(page);
            await AxeAssert.NoViolationsAsync(visit.Page);
            await AxeAssert.FitsAsync(visit.Page);
            await visit.PictureAsync($"{page.Trim('/').Replace('/', '-')}-{view.Width}");
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_click_and_may_be_enabled_again()
    {
        var agent = await desk.StaffAsync("Zoé Parti");
        await using var agents = await chromium.SignedInAsync(desk, agent);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin));
        await visit.GoAsync("/administration/comptes");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Désactiver Zoé Parti" }).ClickAsync();
        await visit.SeesAsync("Le compte est désactivé");

        await agents.GoAsync("/service");
        Assert.Contains("/connexion", agents.Page.Url, StringComparison.Ordinal);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Réactiver Zoé Parti" }).ClickAsync();
        await visit.SeesAsync("Le compte est réactivé.");
    }

    [Fact]
    public async Task One_s_own_account_has_no_button()
    {
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Seul", AccountKind.Admin));
        await visit.GoAsync("/administration/comptes");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Désactiver Hugo Seul" }).CountAsync());
    }

    [Fact]
    public async Task The_desk_s_people_do_not_enter_the_administration()
    {
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        Assert.Equal(403, (await visit.Page.GotoAsync("/administration/comptes"))!.Status);
    }
}
