using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>The file of a self-employed member, from their sheet.</summary>
public sealed class SelfEmployedFileTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task Staff_open_a_file_and_its_schedule_is_there()
    {
        var member = await _story.Office.MemberAsync(employees: 0);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/adherents/{member.Id}");
        await visit.FollowAsync("Dossier d’indépendant");
        await visit.SeesAsync("Pas de dossier d’indépendant");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowAsync("Ouvrir le dossier");
        await visit.Page.GetByLabel("Activité", new() { Exact = true }).SelectOptionAsync("artisan");
        await visit.FillAsync("Début d’activité", "01/03/2015");
        await visit.CheckAsync("Chaque trimestre");
        await visit.Page.GetByLabel("Revenu 2024, en euros").FillAsync("30 000");
        await visit.ClickAsync("Ouvrir le dossier");
        await visit.SeesAsync("Indiquez le motif");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FillAsync("Motif", "Courrier du 4 mai");
        await visit.PictureAsync("independant-ouvrir-1440");
        await visit.ClickAsync("Ouvrir le dossier");

        await visit.SeesAsync("Échéancier 2026");
        await visit.SeesAsync("05/08/2026");
        await visit.PictureAsync("independant-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Equal(4, (await _story.InstalmentsAsync(member)).Count);
        await visit.GoAsync($"/service/adherents/{member.Id}");
        await visit.SeesAsync("Dossier d’indépendant ouvert");
        await visit.SeesAsync("Courrier du 4 mai");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Staff_record_a_payment_and_a_cessation()
    {
        var (member, _) = await _story.MerchantAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/adherents/{member.Id}/independant/paiement");
        await visit.FillAsync("Montant reçu, en euros", "1000000");
        await visit.FillAsync("Motif", "Virement du 11 mai");
        await visit.ClickAsync("Enregistrer le paiement");
        await visit.SeesAsync("enregistrez cette somme au plus");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.FillAsync("Montant reçu, en euros", "736,00 €");
        await visit.ClickAsync("Enregistrer le paiement");
        await visit.SeesAsync("Payée");
        await visit.PictureAsync("independant-390");
        await AxeAssert.FitsAsync(visit.Page);

        await visit.FollowAsync("Enregistrer une cessation");
        await visit.FillAsync("Dernier jour d’activité", "30/06/2026");
        await visit.FillAsync("Motif", "Retraite");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.ClickAsync("Enregistrer la cessation");
        await visit.SeesAsync("Cessation");
        Assert.Equal([735, 0], (await _story.InstalmentsAsync(member)).Skip(5).Take(2));
    }

    [Fact]
    public async Task Staff_settle_a_year_nobody_declared()
    {
        var (member, _) = await _story.MerchantAsync();
        site.Clock.SetDay(2027, 7, 1);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/adherents/{member.Id}/independant");
        await visit.FollowAsync("Régulariser sans déclaration");
        await visit.Page.GetByLabel("Année non déclarée").SelectOptionAsync("2026");
        await visit.FillAsync("Motif", "Relance sans réponse");
        await visit.PictureAsync("independant-non-declare-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Régulariser sans déclaration");
        await visit.SeesAsync("Régularisations");
        await AxeAssert.NoViolationsAsync(visit.Page);
    }
}
