using System.Text;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>Once a year staff send the declared incomes.</summary>
public sealed class IncomePagesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task A_file_is_checked_then_applied_in_one_go_and_followed()
    {
        var (member, _) = await _story.MerchantAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync("/service/revenus");
        await visit.ClickAsync("Contrôler le fichier");
        await visit.SeesAsync("Choisissez le fichier des revenus déclarés.");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await SendAsync(visit, $"{member.Number};2025;beaucoup;0;0\n99999999;2025;1;0;0\n");
        await visit.SeesAsync("2 erreurs : rien n’est enregistré");
        await visit.SeesAsync("Aucun dossier d’indépendant n’a ce n° adhérent");
        await visit.PictureAsync("revenus-erreurs-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.GoAsync("/service/revenus");
        await SendAsync(visit, $"{member.Number};2025;40 000,50 €;8000;0\n");
        await visit.SeesAsync("1 revenu sera enregistré");
        await visit.PictureAsync("revenus-apercu-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Appliquer 1 revenu");
        await visit.SeesAsync("Vous pouvez quitter cette page");
        Assert.True(await site.WithAsync(services => ((IncomeRunner)services.GetService(typeof(IncomeRunner))!).RunNextAsync(CancellationToken.None)));
        await visit.SeesAsync("Terminé");
        await visit.SeesAsync("Appliqué");
        await visit.PictureAsync("revenus-appliques-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.NotEqual(735, (await _story.InstalmentsAsync(member))[6]);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_the_bad_lines_stay_readable()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync("/service/revenus");
        await visit.Page.GetByLabel("Fichier des revenus déclarés").SetInputFilesAsync(
            new Microsoft.Playwright.FilePayload { Name = "revenus.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("numero;revenu_professionnel_de_l_annee_civile_avant_cotisations_sociales\n") });
        await visit.ClickAsync("Contrôler le fichier");
        await visit.SeesAsync("Première ligne attendue");
        await AxeAssert.FitsAsync(visit.Page);

        await visit.GoAsync("/service/revenus");
        await SendAsync(visit, "1;2025;1;0;0\n");
        await visit.SeesAsync("cinq à huit chiffres");
        await visit.SeesAsync("Ligne");
        await visit.PictureAsync("revenus-erreurs-390");
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Fact]
    public async Task Every_bad_line_is_named_on_its_page_and_in_the_list_to_download()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync("/service/revenus");
        await SendAsync(visit, string.Concat(Enumerable.Range(0, 740).Select(i => $"{50_000 + i};2025;beaucoup;0;0\n")));
        await visit.SeesAsync("740 erreurs : rien n’est enregistré");
        await visit.FollowAsync("Page 30");
        await visit.ReadsAsync("740 erreurs", "741");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.FollowAsync("Télécharger la liste (CSV)"));
        var list = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(741, list.Length);
        Assert.StartsWith("741;revenu;", list[^1], StringComparison.Ordinal);
    }

    private static async Task SendAsync(Visit visit, string lines)
    {
        await visit.Page.GetByLabel("Fichier des revenus déclarés").SetInputFilesAsync(
            new Microsoft.Playwright.FilePayload { Name = "revenus-2025.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join(';', IncomeFile.Columns) + "\n" + lines) });
        await visit.ClickAsync("Contrôler le fichier");
    }
}
