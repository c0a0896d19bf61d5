using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>The whole journey of an employer, from the sign-in to the statement: by mouse, by keyboard, without script.</summary>
public sealed class ContributeJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task An_employer_declares_in_four_steps_and_downloads_the_statement()
    {
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 6);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.IsAtAsync("/espace");
        await visit.SeesAsync("Votre déclaration 2026 est à faire");
        await visit.FollowAsync("Cotiser");
        await visit.SeesAsync("À saisir");
        await DeclareAsync(visit);
        await visit.SeesAsync($"2026-{member.Number}");
        await visit.SeesAsync("vérifiez vos courriers indésirables (spams)");
        var pdf = await visit.DownloadedTextAsync("Télécharger votre bordereau");
        Assert.Contains(member.Number, pdf, StringComparison.Ordinal);
        Assert.Contains("835,20", pdf, StringComparison.Ordinal);
        await IsConfirmedAsync(story, member);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_journey_works_without_script()
    {
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 6);
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.SignInAsync(person);
        // axe is itself a script: the same pages are looked at with it in the other journeys.
        await DeclareAsync(visit, _ => Task.CompletedTask);
        await IsConfirmedAsync(story, member);
    }

    [Fact]
    public async Task The_journey_works_on_a_phone()
    {
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 6);
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(person);
        await DeclareAsync(visit, page => AxeAssert.FitsAsync(page));
        await IsConfirmedAsync(story, member);
    }

    [Fact]
    public async Task The_journey_works_with_the_keyboard_alone()
    {
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 6);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/cotiser");
        await visit.ReachAsync("a", "Suivant");
        await visit.ReachAsync("button", "ces informations sont correctes");
        await visit.ReachAsync("button", "Suivant");
        await visit.ReachAsync("input[type=radio]", key: "Space");
        await visit.ReachAsync("button", "Valider");
        await visit.IsAtAsync("/validation");
        foreach (var (field, text) in new[] { ("LastName", "Lafleur"), ("FirstName", "Alix"), ("Function", "Gérante"), ("Phone", "0493000000"), ("Email", "alix@lafleur.example"), ("EmailAgain", "alix@lafleur.example") })
        {
            await visit.ReachAsync($"#Input_{field}", key: null);
            await visit.Page.Keyboard.TypeAsync(text);
        }

        await visit.ReachAsync("button", "Valider");
        await visit.IsAtAsync("/espace/cotiser/2026/confirmation");
        await IsConfirmedAsync(story, member);
    }

    private static async Task DeclareAsync(Visit visit, Func<IPage, Task>? onEachPage = null)
    {
        onEachPage ??= AxeAssert.NoViolationsAsync;
        await visit.ConfirmCompanyAsync();
        await visit.SeesAsync("6 salariés au 1er janvier 2026");
        await onEachPage(visit.Page);
        await visit.ClickAsync("Suivant");
        await visit.SeesAsync("835,20 €");
        await onEachPage(visit.Page);
        await visit.PayByAsync("Virement");
        await visit.SeesAsync("Vérifiez vos réponses");
        await onEachPage(visit.Page);
        await visit.IdentifyAsync();
        await visit.ClickAsync("Valider");
        await visit.IsAtAsync("/espace/cotiser/2026/confirmation");
        await onEachPage(visit.Page);
    }

    private static async Task IsConfirmedAsync(MemberStory story, Member member)
    {
        var declaration = await story.Office.DeclarationAsync(member, MemberStory.Year);
        Assert.Equal((DeclarationStates.Confirmed, 6, PaymentMeans.BankTransfer), (declaration.State, declaration.Headcount!.Value, declaration.PaymentMeans!.Value));
    }
}
