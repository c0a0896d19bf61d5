using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Enrolment;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Services;

/// <summary>Screens 6 to 10 of an enrolment.</summary>
public sealed class EnrolmentServicesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly ServicesStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    public static TheoryData<View> Views { get; } = [View.Desktop, View.WithoutScript, View.Phone];

    private static async Task ChooseProfileAsync(Visit visit, string forWhom = "Votre entreprise", string kind = "Une entreprise ou un organisme du secteur privé")
    {
        await visit.Page.GetByLabel(forWhom, new() { Exact = true }).CheckAsync();
        await visit.Page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await visit.ClickAsync("Étape suivante");
    }

    private static ILocator Box(Visit visit, string code) => visit.Page.Locator($"#service-{code}");

    /// <summary>axe is a script itself: it looks where scripts run.</summary>
    private static async Task LooksRightAsync(Visit visit, View view)
    {
        await visit.PictureAsync($"inscription-{new Uri(visit.Page.Url).Segments[^1]}-{view.Width}");
        if (!view.Script) return;
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task From_the_profile_to_the_sent_enrolment_every_choice_is_kept(View view)
    {
        await using var visit = await chromium.OpenAsync(site.Address, view);
        var id = await _story.EnrolAsync(visit, otherEstablishments: 1);
        await visit.IsAtAsync("/inscription/profil");
        await LooksRightAsync(visit, view);
        await ChooseProfileAsync(visit);

        await visit.SeesAsync("nous vous proposons 5 services");
        await Assertions.Expect(Box(visit, "DPAE")).ToBeCheckedAsync();
        await visit.SeesAsync("Toute embauche se déclare avant la prise de poste.");
        await Assertions.Expect(Box(visit, "DUCS")).Not.ToBeCheckedAsync();
        await LooksRightAsync(visit, view);
        await Box(visit, "DUCS").CheckAsync();
        await Box(visit, "DAT").UncheckAsync();
        await visit.ClickAsync("Valider la liste");

        await visit.SeesAsync("Ajouté par vous");
        await LooksRightAsync(visit, view);
        await visit.ClickAsync("Valider");

        await visit.FillAsync("IBAN", "FR76 3000 6000 0112 3456 7890 189");
        await visit.FillAsync("Titulaire du compte", "Boulangerie Lafleur");
        await visit.Page.GetByLabel("J’autorise le prélèvement SEPA").CheckAsync();
        await visit.Page.GetByLabel("Urssaf").CheckAsync();
        await LooksRightAsync(visit, view);
        await visit.ClickAsync("Étape suivante");

        await Assertions.Expect(visit.Page.GetByLabel("Déclarer : DUCS").First).ToBeCheckedAsync();
        await visit.Page.GetByLabel("Payer : DUCS").First.UncheckAsync();
        await visit.Page.GetByLabel("Déclarer : DPAE").Last.UncheckAsync();
        await LooksRightAsync(visit, view);
        await visit.ClickAsync("Valider l’inscription");

        var file = await _story.FileAsync(id);
        Assert.Equal(EnrolmentStates.MailToValidate, file.State);
        Assert.Equal(["DSN", "DPAE", "ATMP", "DUCS", "DASST"], file.Services.Select(s => s.Code));
        Assert.Equal(("FR7630006000011234567890189", "Urssaf"), (file.Complement!.Iban, Assert.Single(file.Complement.Organisations)));
        Assert.Equal(10, file.Grants.Count);
        Assert.Equal([false, true], file.Grants.Where(g => g.ServiceCode == "DUCS").Select(g => g.Pay));
        Assert.Equal([true, false], file.Grants.Where(g => g.ServiceCode == "DPAE").Select(g => g.Declare));
        Assert.DoesNotContain(file.Grants, g => g is { ServiceCode: "DPAE" or "ATMP", Pay: true });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Tous_ticks_the_whole_column_by_the_server_when_there_is_no_script()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        var id = await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit);
        await visit.ClickAsync("Valider la liste");
        await visit.ClickAsync("Valider");
        await visit.ClickAsync("Compléter plus tard");
        foreach (var box in await visit.Page.Locator("input[name='Declare']").AllAsync()) await box.UncheckAsync();
        await visit.Page.GetByLabel("Tous : déclarer").CheckAsync();
        await visit.ClickAsync("Valider l’inscription");

        var grants = (await _story.FileAsync(id)).Grants;
        Assert.NotEmpty(grants);
        Assert.All(grants, g => Assert.True(g.Declare));
    }

    [Fact]
    public async Task Tous_ticks_and_follows_its_column_with_script()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit);
        await visit.ClickAsync("Valider la liste");
        await visit.ClickAsync("Valider");
        await visit.ClickAsync("Compléter plus tard");
        var all = visit.Page.GetByLabel("Tous : déclarer");
        await Assertions.Expect(all).ToBeCheckedAsync();
        await visit.Page.Locator("input[name='Declare']").First.UncheckAsync();
        await Assertions.Expect(all).Not.ToBeCheckedAsync();
        await all.CheckAsync();
        await Assertions.Expect(visit.Page.Locator("input[name='Declare']").First).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Going_back_loses_nothing_and_another_profile_changes_the_proposals()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit);
        await Box(visit, "C3S").CheckAsync();
        await visit.ClickAsync("Valider la liste");
        await visit.FollowAsync("Modifier la liste des déclarations");
        await Assertions.Expect(Box(visit, "C3S")).ToBeCheckedAsync();

        await visit.FollowAsync("Étape précédente");
        await Assertions.Expect(visit.Page.GetByLabel("Une entreprise ou un organisme du secteur privé")).ToBeCheckedAsync();
        await ChooseProfileAsync(visit, kind: "Un organisme du secteur public");
        await Assertions.Expect(Box(visit, "PASRAU")).ToBeCheckedAsync();
        await Assertions.Expect(Box(visit, "C3S")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Annuler_gives_back_the_proposed_list()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        var id = await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit);
        await Box(visit, "DSN").UncheckAsync();
        await visit.ClickAsync("Valider la liste");
        await visit.ClickAsync("Annuler");

        await visit.IsAtAsync("/inscription/profil");
        Assert.Contains((await _story.FileAsync(id)).Services, s => s.Code == "DSN");
    }

    [Fact]
    public async Task Somebody_alone_goes_on_without_any_service()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        var id = await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit, kind: "Un indépendant seul");
        await visit.SeesAsync("aucun service ne vous est nécessaire");
        await visit.ClickAsync("Valider la liste");
        await visit.SeesAsync("Votre liste est vide");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("Aucun complément");
        await visit.ClickAsync("Étape suivante");
        await visit.ClickAsync("Valider l’inscription");

        Assert.Empty((await _story.FileAsync(id)).Services);
    }

    [Fact]
    public async Task A_third_party_reads_that_it_is_never_the_legal_addressee_of_a_client()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await _story.EnrolAsync(visit);
        await ChooseProfileAsync(visit, forWhom: "Votre entreprise et vos clients");
        await visit.SeesAsync("jamais en être le destinataire légal");
    }

    [Fact]
    public async Task A_wrong_account_number_is_said_beside_what_was_typed()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await _story.EnrolAsync(visit);
        await visit.ClickAsync("Étape suivante");
        await visit.SeesAsync("Dites ce que vous êtes.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await ChooseProfileAsync(visit);
        await visit.ClickAsync("Valider la liste");
        await visit.ClickAsync("Valider");
        await visit.FillAsync("IBAN", "FR76 3000 6000 0112 3456 7890 188");
        await visit.ClickAsync("Étape suivante");

        await visit.SeesAsync("Ce numéro de compte n’est pas valable.");
        await visit.SeesAsync("Saisissez le titulaire du compte");
        Assert.Equal("FR76 3000 6000 0112 3456 7890 188", await visit.Page.GetByLabel("IBAN").InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Fact]
    public async Task Screens_not_reached_yet_lead_to_the_one_to_do()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await _story.EnrolAsync(visit);
        foreach (var later in new[] { "services", "validation", "votre-inscription", "habilitations" })
        {
            await visit.GoAsync("/inscription/" + later);
            await visit.IsAtAsync("/inscription/profil");
        }
    }
}
