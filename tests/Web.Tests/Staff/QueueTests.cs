using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Tests.Staff;

public sealed class QueueTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task From_the_queue_a_declaration_is_looked_at_and_approved()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync("/service");
        await visit.SeesAsync("Contrôler la déclaration");
        await visit.Page.Locator($"a[href='{one.Href}']").ClickAsync();
        await visit.SeesAsync("À contrôler");

        await visit.FollowLinkAsync("Valider la déclaration");
        await visit.SeesAsync("1\u00A0anomalie classée");
        await visit.TypeAsync("Commentaire", "Confirmé par téléphone");
        await visit.ClickAsync("Valider la déclaration");

        await visit.SeesAsync("La déclaration est validée.");
        Assert.Equal(DeclarationStates.Confirmed, await desk.StateAsync(one));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_correction_asked_shows_on_the_member_s_page_with_its_reason()
    {
        var one = await desk.UnderReviewAsync();
        await using (var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync()))
        {
            await visit.GoAsync(one.Href + "/demander-une-correction");
            await visit.ClickAsync("Demander la correction");
            await visit.SeesAsync("Indiquez le motif");
            await visit.TypeAsync("Message à l’adhérent", "Vous aviez trois salariés en 2025.");
            await visit.ClickAsync("Demander la correction");
            await visit.SeesAsync("La demande de correction est partie.");
        }

        Assert.Equal(DeclarationStates.InProgress, await desk.StateAsync(one));
        await using var member = await chromium.SignedInAsync(desk, await desk.PersonOfAsync(one.Member));
        await member.GoAsync("/espace");
        await member.SeesAsync("Vous aviez trois salariés en 2025.");
    }

    [Fact]
    public async Task A_task_is_taken_then_given_back()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Lucie Garnier"));
        await visit.GoAsync("/service");
        var row = visit.Page.Locator("tr", new() { Has = visit.Page.Locator($"a[href='{one.Href}']") });
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Prendre" }).ClickAsync();
        await visit.SeesAsync("La tâche est à votre nom.");
        await visit.GoAsync("/service?Owner=moi");
        await Microsoft.Playwright.Assertions.Expect(row).ToContainTextAsync("Lucie Garnier");

        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Rendre" }).ClickAsync();

        await visit.SeesAsync("La tâche est rendue à tous.");
    }

    [Fact]
    public async Task The_keyboard_walks_the_queue_and_opens_a_case()
    {
        await desk.UnderReviewAsync();
        await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync("/service");
        var links = visit.Page.Locator("table.list tbody th a");

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("j");
        Assert.True(await links.Nth(1).EvaluateAsync<bool>("a => a === document.activeElement"));
        await visit.Page.Keyboard.PressAsync("k");
        Assert.True(await links.Nth(0).EvaluateAsync<bool>("a => a === document.activeElement"));
        await visit.Page.Keyboard.PressAsync("?");
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#shortcuts")).ToBeVisibleAsync();
        var href = await links.Nth(0).GetAttributeAsync("href");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.IsAtAsync(href!);
    }

    [Fact]
    public async Task Without_script_a_declaration_is_approved_all_the_same()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync(), View.WithoutScript);
        await visit.GoAsync(one.Href);
        await visit.FollowLinkAsync("Valider la déclaration");
        await visit.ClickAsync("Valider la déclaration");

        await visit.SeesAsync("La déclaration est validée.");
    }
}
