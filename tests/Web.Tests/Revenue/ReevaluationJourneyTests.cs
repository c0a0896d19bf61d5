using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Revenue;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>"Réévaluer mes cotisations", in three steps.</summary>
public sealed class ReevaluationJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    private async Task<Visit> AtAsync(Person person, string path, View? view = null)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        await visit.GoAsync(path);
        return visit;
    }

    [Fact]
    public async Task Three_steps_lead_from_an_estimate_to_new_instalments_and_a_notice_that_can_be_read()
    {
        var (member, person) = await _story.MerchantAsync();
        await using var visit = await AtAsync(person, "/espace");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mes cotisations" }).First.ClickAsync();
        await visit.SeesAsync("revenu de l’année dernière");
        await visit.PictureAsync("cotisations-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowAsync("Revenus");
        await visit.SeesAsync("Charges sociales");
        await visit.PictureAsync("revenus-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowAsync("Réévaluer mes cotisations");
        await visit.SeesAsync("alix@lafleur.example");
        await visit.PictureAsync("estimation-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FillEstimateAsync("40 000 €");
        await visit.CheckAsync("J’ai été informé(e)");
        await visit.ClickAsync("Étape suivante");

        await visit.SeesAsync("vendredi 5 juin 2026");
        await visit.SeesAsync("Avec un revenu définitif de 48 000,00 €");
        await visit.PictureAsync("previsualisation-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Equal(735, (await _story.InstalmentsAsync(member))[5]);
        await visit.ClickAsync("Confirmer ma réévaluation");

        await visit.SeesAsync("Votre réévaluation est prise en compte");
        await visit.PictureAsync("reevaluation-confirmee-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        var request = Assert.Single(await _story.RequestsAsync(member));
        Assert.Equal((40_000, RevenueStates.AwaitingIncome), (request.Estimate, request.State));
        Assert.Equal(request.QuoteAfter!.Amounts.ByInstalments, (await _story.InstalmentsAsync(member)).Sum());
        var notice = await visit.DownloadedTextAsync("Télécharger l’avis rectificatif");
        Assert.Contains("Avis d’appel rectificatif – Année 2026", notice, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_without_script_nothing_sticks_out_and_going_back_loses_nothing()
    {
        var (_, person) = await _story.MerchantAsync(Capacity.Accountant);
        await using var visit = await AtAsync(person, "/espace/cotisations", View.Phone);
        await visit.PictureAsync("cotisations-390");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.GoAsync("/espace/cotisations/reevaluer");
        await visit.FillEstimateAsync("41 000,00");
        await visit.CheckAsync("J’ai été informé(e)");
        await visit.PictureAsync("estimation-390");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.ClickAsync("Étape suivante");
        await visit.PictureAsync("previsualisation-390");
        await AxeAssert.FitsAsync(visit.Page);
        await visit.FollowAsync("Précédent");
        Assert.StartsWith("41000", (await visit.Page.GetByLabel("Revenu estimé").InputValueAsync()).Replace("\u202f", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true, "Saisissez le revenu que vous estimez")]
    [InlineData("beaucoup", true, "Saisissez un nombre")]
    [InlineData("1000000000", true, "100 000 000 €")]
    [InlineData("20 000", false, "Cochez")]
    public async Task What_does_not_hold_is_said_at_the_field_and_nothing_typed_is_lost(string estimate, bool informed, string sentence)
    {
        var (member, person) = await _story.MerchantAsync();
        await using var visit = await AtAsync(person, "/espace/cotisations/reevaluer");
        await visit.FillEstimateAsync(estimate);
        if (informed) await visit.CheckAsync("J’ai été informé(e)");
        await visit.ClickAsync("Étape suivante");

        await visit.SeesAsync(sentence);
        Assert.Equal(estimate, await visit.Page.GetByLabel("Revenu estimé").InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Empty(await _story.RequestsAsync(member));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5 000 €")]
    public async Task No_income_or_a_loss_leaves_the_minimum_contributions(string estimate)
    {
        var (_, person) = await _story.MerchantAsync();
        await using var visit = await AtAsync(person, "/espace/cotisations/reevaluer");
        await visit.FillEstimateAsync(estimate);
        await visit.CheckAsync("J’ai été informé(e)");
        await visit.ClickAsync("Étape suivante");
        await visit.SeesAsync("1 255,00");
        await visit.SeesAsync("Un agent contrôlera votre demande");
    }

    [Fact]
    public async Task Two_requests_the_same_day_leave_the_second_in_force()
    {
        var (member, person) = await _story.MerchantAsync();
        await using var visit = await AtAsync(person, "/espace/cotisations");
        foreach (var estimate in new[] { "40 000", "35 000" })
        {
            await visit.GoAsync("/espace/cotisations/reevaluer");
            await visit.FillEstimateAsync(estimate);
            await visit.CheckAsync("J’ai été informé(e)");
            await visit.ClickAsync("Étape suivante");
            await visit.ClickAsync("Confirmer ma réévaluation");
            await visit.SeesAsync("Votre réévaluation est prise en compte");
        }

        var requests = (await _story.RequestsAsync(member)).OrderBy(r => r.RequestedAt).ThenBy(r => r.Id).Select(r => (r.Estimate, r.State));
        Assert.Equal([(40_000, RevenueStates.Superseded), (35_000, RevenueStates.AwaitingIncome)], requests);
    }

    [Fact]
    public async Task The_rhythm_is_chosen_once_a_year()
    {
        var (_, person) = await _story.MerchantAsync();
        await using var visit = await AtAsync(person, "/espace/cotisations/rythme");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.CheckAsync("Chaque trimestre");
        await visit.ClickAsync("Enregistrer le rythme");
        await visit.SeesAsync("Chaque trimestre");
        await visit.GoAsync("/espace/cotisations/rythme");
        await visit.CheckAsync("Chaque mois, le 20");
        await visit.ClickAsync("Enregistrer le rythme");
        await visit.SeesAsync("1er janvier prochain");
    }

    [Fact]
    public async Task Who_is_neither_self_employed_nor_their_accountant_finds_no_such_page()
    {
        var (_, person) = await _story.MerchantAsync(Capacity.Administrator);
        await using var visit = await AtAsync(person, "/espace");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mes cotisations" }).CountAsync());
        var answer = await visit.Page.GotoAsync("/espace/cotisations");
        Assert.Equal(404, answer!.Status);
    }
}

internal static class EstimateVisit
{
    public static Task FillEstimateAsync(this Visit visit, string text) => visit.Page.GetByLabel("Revenu estimé").FillAsync(text);
}
