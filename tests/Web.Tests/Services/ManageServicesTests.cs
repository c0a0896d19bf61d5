using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Services;

/// <summary>"Gérer les déclarations", in the member's space.</summary>
public sealed class ManageServicesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly ServicesStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    private async Task<Visit> AtServicesAsync(Person person, View? view = null)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/services");
        return visit;
    }

    [Fact]
    public async Task With_the_arrows_a_service_changes_column_and_the_difference_is_shown_before_it_is_saved()
    {
        var (member, person) = await _story.MemberAsync(otherEstablishments: 2, "DUCS");
        await using var visit = await AtServicesAsync(person);
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer DUCS" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter Compte AT/MP" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-column='mine']")).ToContainTextAsync("Compte AT/MP");
        await visit.PictureAsync("services-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Valider");

        await visit.SeesAsync("Vous ajoutez");
        await visit.SeesAsync("Ouvert sous 24 heures");
        await visit.SeesAsync("Pour vos 3 établissements");
        await visit.SeesAsync("Vous retirez");
        await visit.PictureAsync("services-modifications-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Null((await _story.Office.ServicesAsync(member)).All.Single(s => s.Offer.Code == "ATMP").State);
        await visit.ClickAsync("Confirmer");

        await visit.SeesAsync("Demandée");
        await visit.SeesAsync("3 établissements");
        Assert.Equal(["ATMP", "DASST"], (await _story.Office.ServicesAsync(member)).Mine.Select(s => s.Offer.Code));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_plain_boxes_do_the_same()
    {
        var (member, person) = await _story.MemberAsync(0, "DUCS");
        await using var visit = await AtServicesAsync(person, View.WithoutScript);
        await visit.Page.Locator("#service-DUCS").UncheckAsync();
        await visit.Page.Locator("#service-DPAE").CheckAsync();
        await visit.ClickAsync("Valider");
        await visit.ClickAsync("Confirmer");

        Assert.Equal(["DPAE", "DASST"], (await _story.Office.ServicesAsync(member)).Mine.Select(s => s.Offer.Code));
    }

    [Fact]
    public async Task On_a_phone_by_keyboard_nothing_sticks_out_and_nothing_changed_is_said()
    {
        var (_, person) = await _story.MemberAsync(0, "DUCS", "ATMP");
        await using var visit = await AtServicesAsync(person, View.Phone);
        await visit.PictureAsync("services-390");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer DUCS" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter DUCS" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("Vous n’avez rien changé");
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Theory, InlineData(Capacity.Declarant), InlineData(Capacity.Agent)]
    public async Task Whoever_is_no_administrator_reads_and_changes_nothing(Capacity capacity)
    {
        var (member, person) = await _story.MemberAsync(0, "DUCS");
        await _story.ActAsAsync(person, capacity);
        await using var visit = await AtServicesAsync(person);
        await visit.SeesAsync("Seul un de ses administrateurs peut les modifier");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Valider" }).CountAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);

        var version = (await _story.Office.ServicesAsync(member)).Version;
        await visit.GoAsync($"/espace/services/modifications?v={version}&s=DASST");
        await visit.ClickAsync("Confirmer");
        await visit.SeesAsync("Seul un administrateur de votre entreprise peut modifier les services.");
        Assert.Equal(SubscriptionState.ToComplete, (await _story.Office.ServicesAsync(member)).All.Single(s => s.Offer.Code == "DUCS").State);
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_that_the_list_changed()
    {
        var (member, person) = await _story.MemberAsync(0, "DUCS");
        await using var visit = await AtServicesAsync(person, View.WithoutScript);
        await visit.Page.Locator("#service-DPAE").CheckAsync();
        await visit.ClickAsync("Valider");
        await _story.SubscribeAsync(member, "DUCS", "DAT");
        await visit.ClickAsync("Confirmer");

        await visit.SeesAsync("La liste a changé entre-temps");
        Assert.Equal(["DAT", "DUCS", "DASST"], (await _story.Office.ServicesAsync(member)).Mine.Select(s => s.Offer.Code));
    }

    [Fact]
    public async Task The_complement_is_given_later_and_the_word_a_completer_goes_away()
    {
        var (member, person) = await _story.MemberAsync(0, "DUCS");
        await using var visit = await AtServicesAsync(person);
        await visit.SeesAsync("À compléter");
        await visit.FollowAsync("Compléter mon inscription");
        await visit.PictureAsync("services-complement-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FillAsync("IBAN", "FR7630006000011234567890189");
        await visit.FillAsync("Titulaire du compte", "Boulangerie Lafleur");
        await visit.Page.GetByLabel("J’autorise le prélèvement SEPA").CheckAsync();
        await visit.Page.GetByLabel("Urssaf").CheckAsync();
        await visit.ClickAsync("Enregistrer");

        await visit.SeesAsync("FR76 •••• •••• 0189");
        Assert.DoesNotContain("3456", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(SubscriptionState.Active, (await _story.Office.ServicesAsync(member)).All.Single(s => s.Offer.Code == "DUCS").State);
    }

    [Fact]
    public async Task Among_the_legal_addressees_third_parties_are_named_and_cannot_be_chosen()
    {
        var (member, person) = await _story.MemberAsync(0, "ATMP");
        await _story.Office.PersonAsync(member, "Sofia Marchal", Capacity.Accountant);
        await using var visit = await AtServicesAsync(person);
        await visit.FollowAsync("Choisir");
        await visit.SeesAsync("Sofia Marchal (expert-comptable)");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Sofia Marchal" }).CountAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Alix Lafleur" }).CheckAsync();
        await visit.ClickAsync("Enregistrer");
        await visit.SeesAsync("Le destinataire légal est enregistré.");
        await visit.SeesAsync("Changer");
    }
}
