using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Services;

public sealed class CatalogueAdministrationTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private async Task<Visit> AtAsync(string path, View? view = null)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(await site.AnAdminAsync());
        await visit.GoAsync(path);
        return visit;
    }

    [Theory]
    [InlineData("/administration/services")]
    [InlineData("/administration/services/ATMP")]
    [InlineData("/administration/services/ATMP/modifier")]
    [InlineData("/administration/services/ATMP/retirer")]
    public async Task Every_page_is_accessible_and_fits_a_phone(string path)
    {
        await using var visit = await AtAsync(path, View.Phone);
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"administration{path.Replace('/', '-')}-390");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_service_is_changed_with_a_reason_and_its_page_shows_before_and_after()
    {
        await using var visit = await AtAsync("/administration/services/C3S/modifier");
        await visit.FillAsync("Nom court", "Contribution C3S");
        await visit.ClickAsync("Enregistrer");
        await visit.SeesAsync("Dites pourquoi vous modifiez ce service.");
        Assert.Equal("Contribution C3S", await visit.Page.GetByLabel("Nom court").InputValueAsync());
        await visit.FillAsync("Motif", "Demande des adhérents");
        await visit.ClickAsync("Enregistrer");

        await visit.SeesAsync("Le service est modifié.");
        var line = visit.Page.GetByRole(AriaRole.Row, new() { Name = "Demande des adhérents" });
        await Assertions.Expect(line).ToContainTextAsync("Contribution C3S");
        await Assertions.Expect(line).ToContainTextAsync("Hugo Lenoir");
    }

    [Fact]
    public async Task A_service_is_withdrawn_for_another_one_then_put_back()
    {
        await using var visit = await AtAsync("/administration/services/RETRAITE");
        await visit.FollowAsync("Retirer du catalogue");
        await visit.Page.GetByLabel("Remplacé par").SelectOptionAsync("DSN");
        await visit.FillAsync("Motif", "La DSN suffit");
        await visit.ClickAsync("Retirer du catalogue");
        await visit.SeesAsync("Remplacé par DSN");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.FollowAsync("Remettre au catalogue");
        await visit.FillAsync("Motif", "Encore utile");
        await visit.ClickAsync("Remettre au catalogue");
        await visit.SeesAsync("Proposé");
    }
}
