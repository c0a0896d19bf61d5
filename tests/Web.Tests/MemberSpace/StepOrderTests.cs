using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>Steps in their order, forms sent twice, going back, other people's rows.</summary>
public sealed class StepOrderTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/espace/cotiser/2026/salaries", "", "Confirmez d’abord, à l’étape 1")]
    [InlineData("/espace/cotiser/2026/cotisation", "Means=Cheque", "Validez d’abord, à l’étape 2")]
    [InlineData("/espace/cotiser/2026/validation", "", "Confirmez d’abord, à l’étape 1")]
    public async Task A_later_step_posted_too_early_is_refused(string address, string form, string sentence)
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await visit.GoAsync("/espace/cotiser/2026/entreprise");
        var (status, text) = await visit.PostAsync(address, form);
        Assert.Equal(422, status);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        var declaration = await story.Office.DeclarationAsync(member, MemberStory.Year);
        Assert.Equal(DeclarationStates.ToDeclare, declaration.State);
    }

    [Fact]
    public async Task A_later_step_asked_for_too_early_leads_to_the_one_to_do()
    {
        await using var story = new MemberStory(site);
        var (_, visit) = await VisitAsync(story, employees: 1);
        await using var __ = visit;
        await visit.GoAsync("/espace/cotiser/2026/validation");
        await visit.IsAtAsync("/espace/cotiser/2026/entreprise");
        await visit.ClickAsync("ces informations sont correctes");
        await visit.GoAsync("/espace/cotiser/2026/validation");
        await visit.IsAtAsync("/espace/cotiser/2026/salaries");
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_employee()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await visit.ConfirmCompanyAsync();
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.FillEmployeeAsync();
        await visit.FillAsync("N° de sécurité sociale", "284058832102532");
        await visit.CheckAsync("Aucun suivi particulier");
        await visit.SendTwiceAsync("#employee-form");
        Assert.Equal(2, (await story.EmployeesAsync(member)).Count);
    }

    [Fact]
    public async Task Two_tabs_with_the_same_last_step_confirm_once()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await visit.ConfirmCompanyAsync();
        await visit.ClickAsync("Suivant");
        await visit.PayByAsync("Chèque");
        await visit.IdentifyAsync();
        await visit.SendTwiceAsync("form:has(#Input_LastName)");
        var id = (await story.Office.DeclarationAsync(member, MemberStory.Year)).Id;
        Assert.Equal(1, await story.Office.ReadAsync(db => db.Documents.CountAsync(d => d.SubjectId == id)));
        await visit.ClickAsync("Valider");
        await visit.IsAtAsync("/espace/cotiser/2026/confirmation");
        Assert.Equal(1, await story.Office.ReadAsync(db => db.Documents.CountAsync(d => d.SubjectId == id)));
    }

    [Fact]
    public async Task Going_back_after_the_end_shows_the_confirmation()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await story.Office.DeclareAsync(member, MemberStory.Year);
        foreach (var step in new[] { "entreprise", "salaries", "salaries/ajouter", "cotisation", "validation" })
        {
            await visit.GoAsync($"/espace/cotiser/2026/{step}");
            await visit.IsAtAsync("/espace/cotiser/2026/confirmation");
        }
    }

    [Fact]
    public async Task Previous_loses_nothing()
    {
        await using var story = new MemberStory(site);
        var (_, visit) = await VisitAsync(story, employees: 1);
        await using var __ = visit;
        await visit.ConfirmCompanyAsync();
        await visit.ClickAsync("Suivant");
        await visit.Page.GetByLabel("Chèque").CheckAsync();
        await visit.ClickAsync("Précédent");
        await visit.ClickAsync("Suivant");
        await Assertions.Expect(visit.Page.GetByLabel("Chèque")).ToBeCheckedAsync();
        await visit.ClickAsync("Valider");
        await visit.FillAsync("Nom", "Lafleur");
        await visit.FillAsync("Fonction", "Gérante");
        await visit.ClickAsync("Précédent");
        await visit.IsAtAsync("/cotisation");
        await visit.ClickAsync("Valider");
        await Assertions.Expect(visit.Page.GetByLabel("Fonction")).ToHaveValueAsync("Gérante");
    }

    [Fact]
    public async Task Two_different_addresses_are_not_taken()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await visit.ConfirmCompanyAsync();
        await visit.ClickAsync("Suivant");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("Choisissez un mode de règlement.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PayByAsync("Virement");
        await visit.IdentifyAsync("alix@lafleur.example", again: "alix@lafleur.exemple");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("Les deux adresses électroniques diffèrent.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await Assertions.Expect(visit.Page.GetByLabel("Nom", new() { Exact = true })).ToHaveValueAsync("Lafleur");
        Assert.Equal(DeclarationStates.InProgress, (await story.Office.DeclarationAsync(member, MemberStory.Year)).State);
    }

    [Fact]
    public async Task Somebody_elses_rows_are_not_found()
    {
        await using var story = new MemberStory(site);
        var (other, _) = await story.WhoDeclaresAsync(employees: 1);
        await story.Office.DeclareAsync(other, MemberStory.Year);
        var employee = (await story.EmployeesAsync(other))[0];
        var document = await story.Office.ReadAsync(db => db.Documents.Where(d => d.MemberId == other.Id).Select(d => d.Id).SingleAsync());
        var (_, visit) = await VisitAsync(story, employees: 1);
        await using var __ = visit;
        await visit.ConfirmCompanyAsync();
        foreach (var address in new[] { $"/espace/documents/{document}", $"/espace/cotiser/2026/salaries/{employee.Id}/modifier", $"/espace/cotiser/2026/salaries/{employee.Id}/enlever", $"/espace/cotiser/2026/salaries/{employee.Id}/reprendre", "/espace/cotiser/2025/entreprise", "/espace/cotiser/2025/confirmation" })
            Assert.Equal(404, (await visit.Page.GotoAsync(address))!.Status);
        await visit.GoAsync("/espace/cotiser/2026/salaries");
        Assert.Equal(404, (await visit.PostAsync($"/espace/cotiser/2026/salaries/{employee.Id}/enlever", "ExitDate=31/12/2025")).Status);
    }

    [Fact]
    public async Task A_document_is_never_kept_by_a_cache()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await VisitAsync(story, employees: 1);
        await using var _ = visit;
        await story.Office.DeclareAsync(member, MemberStory.Year);
        var document = await story.Office.ReadAsync(db => db.Documents.Where(d => d.MemberId == member.Id).Select(d => d.Id).SingleAsync());
        var answer = await visit.Page.APIRequest.GetAsync($"{site.Address}espace/documents/{document}");
        Assert.Equal((200, "application/pdf", "no-store"), (answer.Status, answer.Headers["content-type"], answer.Headers["cache-control"]));
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
    }

    private async Task<(Member Member, Visit Visit)> VisitAsync(MemberStory story, int employees)
    {
        var (member, person) = await story.WhoDeclaresAsync(employees);
        var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.IsAtAsync("/espace");
        return (member, visit);
    }
}
