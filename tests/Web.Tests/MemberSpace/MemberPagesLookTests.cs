using BackOffice.Web.Tests.Browsing;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>Every page of the member, wide and narrow, light and dark: axe finds nothing, nothing sticks out.</summary>
public sealed class MemberPagesLookTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Theory]
    [MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_can_be_read_by_everybody(View view)
    {
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 30);
        var employees = await story.EmployeesAsync(member);
        await story.RemoveAsync(member, employees[29]);
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        var look = $"{view.Width}";
        await LookAsync(visit, "/espace", look);
        await LookAsync(visit, "/espace/cotiser", look);
        await LookAsync(visit, "/espace/factures", look);
        await LookAsync(visit, "/espace/declarations", look);
        await LookAsync(visit, "/espace/cotiser/2026/entreprise", look);
        await visit.ClickAsync("ces informations sont correctes");
        foreach (var page in new[] { "salaries", "salaries?recherche=personne", "salaries/ajouter", "salaries/modifier", "salaries/enlever", "salaries/reprendre", $"salaries/{employees[0].Id}/modifier", $"salaries/{employees[0].Id}/enlever", $"salaries/{employees[29].Id}/reprendre" })
            await LookAsync(visit, "/espace/cotiser/2026/" + page, look);
        await visit.GoAsync("/espace/cotiser/2026/salaries");
        await visit.ClickAsync("Suivant");
        await visit.IsAtAsync("/cotisation");
        await LookAsync(visit, "/espace/cotiser/2026/cotisation", look);
        await visit.PayByAsync("Prélèvement SEPA");
        await LookAsync(visit, "/espace/cotiser/2026/validation", look);
        await visit.IdentifyAsync();
        await visit.ClickAsync("Valider");
        await visit.IsAtAsync("/confirmation");
        await LookAsync(visit, "/espace/cotiser/2026/confirmation", look);
        await LookAsync(visit, "/espace", look + "-fait");
        Assert.Empty(visit.Complaints);
    }

    private static async Task LookAsync(Visit visit, string address, string look)
    {
        var answer = await visit.Page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        await visit.PictureAsync($"membre{address.Split('?')[0].Replace('/', '-')}-{look}");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }
}
