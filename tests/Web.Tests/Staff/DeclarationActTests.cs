using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

public sealed class DeclarationActTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task Another_amount_leaves_before_after_who_and_why_in_the_journal()
    {
        var one = await desk.ConfirmedAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync(one.Href);
        await visit.FollowLinkAsync("Corriger le montant");
        await visit.TypeAsync("Montant hors taxes corrigé", "300,50 €");
        await visit.TypeAsync("Motif", "Accord de la direction");
        await visit.ClickAsync("Corriger le montant");

        await visit.SeesAsync("Le montant est corrigé.");
        await visit.SeesAsync("348,00");
        var journal = visit.Page.Locator(".timeline li", new() { HasText = "Accord de la direction" });
        await Microsoft.Playwright.Assertions.Expect(journal).ToContainTextAsync("Inès Caron");
        await Microsoft.Playwright.Assertions.Expect(journal).ToContainTextAsync("300,50");
        var quote = await desk.Office.ReadAsync(db => db.Declarations.Where(d => d.Id == one.Id).Select(d => d.Quote).SingleAsync());
        Assert.Equal((300.50m, 60.10m, 360.60m), (quote!.TotalExclTax, quote.Vat, quote.TotalInclTax));
    }

    [Fact]
    public async Task An_amount_that_is_no_amount_comes_back_as_typed_with_what_to_do()
    {
        var one = await desk.ConfirmedAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(one.Href + "/montant");
        await visit.TypeAsync("Montant hors taxes corrigé", "trois cents");
        await visit.ClickAsync("Corriger le montant");

        Assert.StartsWith("Erreur\u00A0: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("trois cents", await visit.Page.GetByLabel("Montant hors taxes corrigé").InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
    }

    [Fact]
    public async Task Any_state_is_given_by_hand_with_a_reason_and_both_states_are_kept()
    {
        var one = await desk.ConfirmedAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(one.Href);
        await visit.FollowLinkAsync("Changer l’état");
        await visit.Page.GetByLabel("Nouvel état").SelectOptionAsync(DeclarationStates.Closed);
        await visit.TypeAsync("Motif", "Double emploi");
        await visit.ClickAsync("Changer l’état");

        await visit.SeesAsync("L’état est changé.");
        await visit.SeesAsync("Avant\u00A0: Confirmée. Après\u00A0: Facturée d’office.");
        Assert.Equal(DeclarationStates.Closed, await desk.StateAsync(one));
    }

    [Fact]
    public async Task What_is_confirmed_reopens_and_what_is_to_declare_gets_a_delay()
    {
        var confirmed = await desk.ConfirmedAsync();
        var waiting = await desk.ToDeclareAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(confirmed.Href);
        await visit.FollowLinkAsync("Rouvrir à l’adhérent");
        await visit.TypeAsync("Motif", "Un salarié oublié");
        await visit.ClickAsync("Rouvrir la déclaration");
        await visit.SeesAsync("La déclaration est rouverte");
        Assert.Equal(DeclarationStates.InProgress, await desk.StateAsync(confirmed));

        await visit.GoAsync(waiting.Href);
        await visit.FollowLinkAsync("Accorder un délai");
        await visit.TypeAsync("Nouvelle clôture", "15/02/2026");
        await visit.TypeAsync("Motif", "Comptable absent");
        await visit.ClickAsync("Accorder le délai");
        await visit.SeesAsync("Le délai est accordé.");
        await visit.SeesAsync("15/02/2026");
    }

    [Fact]
    public async Task Buttons_and_handlers_read_the_same_table()
    {
        var one = await desk.ToDeclareAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(one.Href);
        Assert.Equal(0, await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Rouvrir à l’adhérent" }).CountAsync());

        var answer = await visit.Page.GotoAsync(one.Href + "/rouvrir");

        Assert.Equal(422, answer!.Status);
        await visit.SeesAsync("Une déclaration se rouvre tant qu’elle est confirmée");
    }

    [Fact]
    public async Task Why_this_category_is_answered_by_the_frozen_version_of_the_book()
    {
        var one = await desk.ConfirmedAsync(employees: 2);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(one.Href);
        await visit.Page.Locator("a[href*='/salaries/']").First.ClickAsync();

        await visit.SeesAsync("Livre de règles « Catégorie de suivi individuel », version du 01/10/2025");
        await visit.FollowLinkAsync("Toutes les règles et le PDF");
        await visit.SeesAsync("S’applique");
        await AxeAssert.NoViolationsAsync(visit.Page);
    }

    [Fact]
    public async Task A_declaration_that_does_not_exist_is_not_found()
    {
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        Assert.Equal(404, (await visit.Page.GotoAsync($"/service/declarations/{Guid.NewGuid()}/montant"))!.Status);
    }
}
