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

        await visit.FollowAsync("Annuler la cessation");
        await visit.SeesAsync("La cessation du 30 juin 2026 est effacée");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.ClickAsync("Annuler la cessation");
        await visit.SeesAsync("Indiquez le motif");
        await visit.FillAsync("Motif", "Dossier d’un homonyme");
        await visit.ClickAsync("Annuler la cessation");
        await visit.SeesAsync("Les cotisations sont de nouveau appelées");
        await visit.SeesAsync("Enregistrer une cessation");
        Assert.Equal(8_823, (await _story.InstalmentsAsync(member)).Sum());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Staff_declare_an_income_after_seeing_what_it_gives_and_the_person_reads_the_notice()
    {
        var (member, person) = await _story.MerchantAsync();
        site.Clock.SetDay(2027, 5, 20);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/adherents/{member.Id}/independant");
        await visit.FollowAsync("Déclarer un revenu");
        await visit.ClickAsync("Enregistrer le revenu");
        await visit.SeesAsync("Choisissez l’année du revenu.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.Page.GetByLabel("Année du revenu").SelectOptionAsync("2026");
        await visit.FillAsync("Revenu, en euros", "31 000,00 €");
        await visit.FillAsync("Charges sociales, en euros", "9 000");
        await visit.FillAsync("Motif", "Déclaration reçue le 18 mai");
        await visit.ClickAsync("Voir le résultat");
        await visit.SeesAsync("Rien n’est enregistré.");
        await visit.SeesAsync("3 477,00 €");
        await visit.PictureAsync("independant-revenu-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Enregistrer le revenu");
        await visit.SeesAsync("Le revenu est enregistré");
        await visit.SeesAsync("Avis de régularisation du 20 mai 2027");
        await visit.PictureAsync("independant-regularise-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await using var home = await chromium.OpenAsync(site.Address, View.Phone);
        await home.SignInAsync(person);
        await home.GoAsync("/espace/cotisations");
        await home.SeesAsync("3 477,00 € le 4 juin 2027");
        await home.SeesAsync("Années régularisées");
        await home.SeesAsync("réparti sur les échéances à venir");
        await home.PictureAsync("cotisations-regularise-390");
        await AxeAssert.FitsAsync(home.Page);
        var notice = await home.DownloadedTextAsync("Avis de régularisation du 20 mai 2027");
        Assert.Contains("Reste à payer", notice, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints.Concat(home.Complaints));
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
