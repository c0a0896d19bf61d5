using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Settings;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Admin;

public sealed class LimitsTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task Every_limit_of_the_house_is_on_one_page()
    {
        await using var visit = await AnAdminAsync();
        await visit.GoAsync("/administration/parametres");
        await visit.FollowLinkAsync("Délais et limites");

        foreach (var limit in Limits.All) await Assertions.Expect(visit.Page.Locator($"main a[href$='/{limit.Key}']")).ToHaveTextAsync(limit.Label);
    }

    [Fact]
    public async Task A_limit_changes_with_a_reason_and_goes_back_to_its_default()
    {
        await using var visit = await AnAdminAsync();
        await visit.GoAsync("/administration/parametres/limites");
        await visit.FollowLinkAsync(Limits.ResetLinkLife.Label);
        await visit.TypeAsync("Nouvelle valeur, en minutes", "30");
        await visit.ClickAsync("Enregistrer");
        await visit.SeesAsync("Indiquez le motif");
        Assert.Equal("30", await visit.Page.GetByLabel("Nouvelle valeur, en minutes").InputValueAsync());
        await visit.TypeAsync("Motif", "Avis de la direction");
        await visit.ClickAsync("Enregistrer");

        await visit.SeesAsync("30\u00A0minutes désormais");
        await Assertions.Expect(visit.Page.Locator(".timeline li").First).ToContainTextAsync("60\u00A0minutes devient 30\u00A0minutes");
        await Assertions.Expect(visit.Page.Locator(".timeline li").First).ToContainTextAsync("Avis de la direction");
        await Assertions.Expect(visit.Page.Locator(".timeline li").First).ToContainTextAsync("Hugo Lenoir");

        await visit.FollowLinkAsync(Limits.ResetLinkLife.Label);
        await visit.TypeAsync("Motif", "Essai terminé");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Revenir à la valeur par défaut" }).ClickAsync();
        await visit.SeesAsync("60\u00A0minutes désormais");
        Assert.Equal(60, await desk.Office.DoAsync<LimitBook, int>(async (book, _) => (await book.ReadAsync(CancellationToken.None))[Limits.ResetLinkLife]));
    }

    [Fact]
    public async Task A_value_out_of_bounds_is_refused_with_the_bounds()
    {
        await using var visit = await AnAdminAsync();
        await visit.GoAsync("/administration/parametres/limites/" + Limits.ResetsPerHour.Key);
        await visit.TypeAsync("Nouvelle valeur", "1000");
        await visit.TypeAsync("Motif", "Trop");
        await visit.ClickAsync("Enregistrer");

        await visit.SeesAsync("Choisissez une valeur de 1 à 100\u00A0fois.");
        await AxeAssert.NoViolationsAsync(visit.Page);
    }

    private async Task<Visit> AnAdminAsync() => await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin));
}
