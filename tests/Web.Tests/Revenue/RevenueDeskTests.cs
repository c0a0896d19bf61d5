using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>What staff do with a re-evaluation.</summary>
public sealed class RevenueDeskTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task Staff_read_both_calculations_simulate_correct_an_instalment_and_approve()
    {
        var (member, _) = await _story.MerchantAsync();
        var id = await RequestAsync(member, 50_000);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/dossiers/{id}");
        await visit.SeesAsync("À contrôler");
        await visit.PictureAsync("dossier-reevaluation-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.FollowAsync("Voir les deux calculs");
        await visit.SeesAsync("Maladie-maternité");
        await visit.PictureAsync("deux-calculs-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.GoAsync($"/service/reevaluations/{id}/simuler");
        await visit.FillAsync("Revenu à simuler, en euros", "45 000");
        await visit.ClickAsync("Simuler");
        await visit.SeesAsync("Échéances restantes");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.GoAsync($"/service/reevaluations/{id}/echeance");
        await visit.Page.GetByLabel("Échéance", new() { Exact = true }).SelectOptionAsync("2026-07-05");
        await visit.FillAsync("Nouveau montant, en euros entiers", "900");
        await visit.FillAsync("Motif", "Accord de délai au téléphone");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Corriger l’échéance");
        await visit.SeesAsync("Accord de délai au téléphone");
        Assert.Equal(900, (await _story.InstalmentsAsync(member))[6]);

        await visit.FollowAsync("Valider");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("En attente du revenu définitif");
        Assert.Equal(RevenueStates.AwaitingIncome, Assert.Single(await _story.RequestsAsync(member)).State);
    }

    [Fact]
    public async Task Staff_take_a_reevaluation_back_with_their_reasons()
    {
        var (member, _) = await _story.MerchantAsync();
        var before = await _story.InstalmentsAsync(member);
        var id = await RequestAsync(member, 40_000);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/reevaluations/{id}/annuler");
        await visit.FillAsync("Vos raisons", "Demande faite deux fois");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Annuler la réévaluation");
        await visit.SeesAsync("Annulée");
        Assert.Equal(before, await _story.InstalmentsAsync(member));
    }

    private Task<Guid> RequestAsync(Member member, decimal estimate) => _story.Office.DoAsync<Reevaluations, Guid>(async (acts, _) =>
    {
        var seen = (await acts.PreviewAsync(member.Id, estimate, CancellationToken.None)).Fingerprint;
        return await acts.RequestAsync(member.Id, estimate, "alix@lafleur.example", seen, Guid.CreateVersion7(), new Actor("alix", "Alix Lafleur"), CancellationToken.None);
    });
}
