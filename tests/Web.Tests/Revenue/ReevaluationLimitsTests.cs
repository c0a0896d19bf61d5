using System.Net;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Accounts;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Revenue;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>Where a re-evaluation stops: an address nobody confirmed, no date left, somebody else's company.</summary>
public sealed class ReevaluationLimitsTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task An_address_not_yet_validated_holds_the_confirmation_back_and_the_estimate_stays()
    {
        var (member, person) = await _story.MerchantAsync();
        await _story.Office.DoAsync<MailChanges>((changes, _) => changes.AskAsync(person.AccountId, person.Password, "nouvelle@lafleur.example", false, Guid.CreateVersion7(), CancellationToken.None));
        await _story.Office.DoAsync<Reevaluations>((acts, _) => acts.EstimateAsync(member.Id, 40_000, informed: true, CancellationToken.None));
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/cotisations/reevaluer/previsualisation");
        await visit.ClickAsync("Confirmer ma réévaluation");

        await visit.SeesAsync("n’est pas encore validée");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Empty(await _story.RequestsAsync(member));
        await visit.SeesAsync("40 000,00");
    }

    [Fact]
    public async Task After_the_last_date_of_the_year_the_person_is_told_what_will_happen_instead_before_typing_anything()
    {
        var (member, person) = await _story.MerchantAsync();
        site.Clock.SetDay(2026, 11, 25);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/cotisations/reevaluer");

        await visit.SeesAsync("Déclarez votre revenu au printemps");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Equal(0, await visit.Page.GetByLabel("Revenu estimé").CountAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à mes cotisations" }).ClickAsync();
        await visit.SeesAsync("Échéancier");
        Assert.Empty(await _story.RequestsAsync(member));
    }

    [Fact]
    public async Task An_accountant_finds_nothing_of_a_company_that_gave_them_no_mandate()
    {
        var (client, _) = await _story.MerchantAsync();
        var request = await _story.Office.DoAsync<Reevaluations, Guid>(async (acts, _) =>
        {
            var seen = (await acts.PreviewAsync(client.Id, 40_000, CancellationToken.None)).Fingerprint;
            return await acts.RequestAsync(client.Id, 40_000, "alix@lafleur.example", seen, Guid.CreateVersion7(), new Actor("alix", "Alix Lafleur"), CancellationToken.None);
        });
        var (_, accountant) = await _story.MerchantAsync(Capacity.Accountant);
        using var browser = await SignInTests.SignedInAsync(site, accountant);

        using var own = await browser.GetAsync("/espace/cotisations", TestContext.Current.CancellationToken);
        using var theirs = await browser.GetAsync($"/espace/cotisations/reevaluer/confirmation/{request}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, theirs.StatusCode));
    }
}
