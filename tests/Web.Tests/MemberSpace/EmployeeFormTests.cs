using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Members;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>Step 2: add, modify, remove, put back; the category as the boxes are ticked; what the form refuses.</summary>
public sealed class EmployeeFormTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string Nir = "2 84 05 88 321 025 32";

    [Fact]
    public async Task Somebody_new_is_added_and_counts()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 2);
        await using var _ = visit;
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.FillEmployeeAsync();
        await visit.FillAsync("N° de sécurité sociale", Nir);
        await visit.CheckAsync("Habilitation électrique");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("César Jules est ajouté à votre liste.");
        await visit.SeesAsync("3 salariés au 1er janvier 2026");
        var added = await story.EmployeeAsync(member, "CÉSAR");
        Assert.Equal(["electrical-habilitation"], added.Determinants.Select(d => d.Key));
        Assert.NotNull(added.Nir);
        await visit.FollowAsync("CÉSAR Jules");
        await visit.SeesAsync("2 84 05 •• ••• ••• ••");
        Assert.DoesNotContain("88321025", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_category_follows_the_boxes_and_says_why()
    {
        await using var story = new MemberStory(site);
        var (_, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.SeesAsync("Catégorie déclarée\u00A0: SI (Suivi individuel)");
        await visit.CheckAsync("Habilitation électrique");
        await visit.SeesAsync("Catégorie déclarée\u00A0: SIH (Suivi individuel habilitation)");
        await visit.Page.Locator("#category-panel summary").ClickAsync();
        await visit.SeesAsync("R4544-10");
        await visit.SeesAsync("version du 01/10/2025");
        await visit.CheckAsync("Amiante");
        await visit.SeesAsync("Catégorie déclarée\u00A0: SIR (Suivi individuel renforcé)");
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_a_button_works_out_the_category_and_keeps_what_was_typed()
    {
        await using var story = new MemberStory(site);
        var (_, visit) = await AtStepTwoAsync(story, employees: 1, View.WithoutScript);
        await using var __ = visit;
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.FillEmployeeAsync();
        await visit.FillAsync("N° de sécurité sociale", Nir);
        await visit.CheckAsync("Autorisation de conduite");
        await visit.ClickAsync("Recalculer la catégorie");
        await visit.SeesAsync("Catégorie déclarée\u00A0: SIH");
        await Assertions.Expect(visit.Page.GetByLabel("Poste de travail *")).ToHaveValueAsync("CAISSIER");
        Assert.DoesNotContain("28405", (await visit.Page.ContentAsync()).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("est ajouté à votre liste.");
    }

    [Fact]
    public async Task A_minor_without_the_box_is_warned_about()
    {
        await using var story = new MemberStory(site);
        var (_, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.FillEmployeeAsync();
        await visit.FillAsync("Date de naissance", "03/03/2009");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.SeesAsync("ce salarié a moins de 18 ans");
    }

    [Fact]
    public async Task A_number_already_in_the_list_must_be_confirmed()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        foreach (var name in new[] { "Premier", "Second" })
        {
            await visit.FollowAsync("Ajouter un nouveau salarié");
            await visit.FillEmployeeAsync(name);
            await visit.FillAsync("N° de sécurité sociale", Nir);
            await visit.CheckAsync("Aucun suivi particulier");
            await visit.ClickAsync("Valider");
        }

        await visit.SeesAsync("PREMIER Jules porte déjà ce numéro");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.CheckAsync("J’ai vérifié ce numéro");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("Second Jules est ajouté");
        Assert.Equal(3, (await story.EmployeesAsync(member)).Count);
    }

    [Fact]
    public async Task A_leaver_is_removed_and_put_back()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 3);
        await using var __ = visit;
        var leaver = (await story.EmployeesAsync(member))[0];
        await visit.FollowAsync("Enlever un salarié sorti");
        await visit.FollowAsync(leaver.FullName);
        await visit.FillAsync("Dernier jour du contrat", "31/12/2025");
        await visit.ClickAsync("Enlever ce salarié");
        await visit.SeesAsync("est enlevé de votre liste.");
        await visit.SeesAsync("2 salariés au 1er janvier 2026");
        await visit.FollowAsync("Ajouter un salarié sorti par erreur");
        await visit.FollowAsync(leaver.FullName);
        await visit.ClickAsync("Reprendre ce salarié");
        await visit.SeesAsync("3 salariés au 1er janvier 2026");
    }

    [Fact]
    public async Task Somebody_who_left_after_the_base_date_still_counts()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 2);
        await using var __ = visit;
        var leaver = (await story.EmployeesAsync(member))[0];
        await visit.GoAsync($"/espace/cotiser/2026/salaries/{leaver.Id}/enlever");
        await visit.FillAsync("Dernier jour du contrat", "05/01/2026");
        await visit.ClickAsync("Enlever ce salarié");
        await visit.SeesAsync("compte encore dans cette déclaration");
        await visit.SeesAsync("2 salariés au 1er janvier 2026");
    }

    [Fact]
    public async Task A_change_of_boxes_is_kept_with_its_date()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        var employee = (await story.EmployeesAsync(member))[0];
        await visit.FollowAsync(employee.FullName);
        await visit.Page.GetByLabel("Aucun suivi particulier pour ce salarié").UncheckAsync();
        await visit.CheckAsync("Amiante");
        await visit.FillAsync("Poste de travail *", "DÉSAMIANTEUR");
        await visit.ClickAsync("Valider");
        await visit.SeesAsync("sont enregistrées.");
        var changed = (await story.EmployeesAsync(member))[0];
        var box = Assert.Single(changed.Determinants);
        Assert.Equal(("asbestos", new DateOnly(2026, 1, 1), "DÉSAMIANTEUR"), (box.Key, box.From, changed.Job));
    }

    [Theory]
    [InlineData("N° de sécurité sociale", "1 84 05 88 321 025 32", "Ce numéro de sécurité sociale n’est pas valable.")]
    [InlineData("Code PCS *", "9999", "Ce code PCS n’est pas valable.")]
    [InlineData("Date d’embauche *", "31/02/2021", "Saisissez une date qui existe")]
    [InlineData("Date d’embauche *", "01/01/1980", "La date d’embauche précède la date de naissance.")]
    [InlineData("Nom de naissance *", " ", "Saisissez le nom de naissance.")]
    public async Task A_wrong_entry_is_said_at_its_field_and_the_rest_kept(string field, string typed, string sentence)
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        await visit.FollowAsync("Ajouter un nouveau salarié");
        await visit.FillEmployeeAsync();
        await visit.CheckAsync("Aucun suivi particulier");
        await visit.FillAsync(field, typed);
        await visit.ClickAsync("Valider");
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync(sentence);
        await Assertions.Expect(visit.Page.GetByLabel("Prénom *")).ToHaveValueAsync("Jules");
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Erreur"));
        await AxeAssert.NoViolationsAsync(visit.Page);
        Assert.Single(await story.EmployeesAsync(member));
    }

    [Fact]
    public async Task Nobody_leaves_before_being_hired()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 1);
        await using var __ = visit;
        var employee = (await story.EmployeesAsync(member))[0];
        await visit.GoAsync($"/espace/cotiser/2026/salaries/{employee.Id}/enlever");
        await visit.FillAsync("Dernier jour du contrat", "01/01/1999");
        await visit.ClickAsync("Enlever ce salarié");
        await visit.SeesAsync("La date de sortie précède la date d’embauche.");
        Assert.Null((await story.EmployeesAsync(member))[0].ExitDate);
    }

    [Fact]
    public async Task A_long_list_is_cut_in_pages_and_searched()
    {
        await using var story = new MemberStory(site);
        var (member, visit) = await AtStepTwoAsync(story, employees: 60);
        await using var __ = visit;
        await Assertions.Expect(visit.Page.Locator("table.list tbody tr")).ToHaveCountAsync(25);
        await visit.GoAsync("/espace/cotiser/2026/salaries?p=3");
        await Assertions.Expect(visit.Page.Locator("table.list tbody tr")).ToHaveCountAsync(10);
        var wanted = (await story.EmployeesAsync(member))[40];
        await visit.FillAsync("Nom ou poste", wanted.FullName);
        await visit.ClickAsync("Filtrer");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = wanted.FullName }).First).ToBeVisibleAsync();
    }

    private async Task<(Member Member, Visit Visit)> AtStepTwoAsync(MemberStory story, int employees, View? view = null)
    {
        var (member, person) = await story.WhoDeclaresAsync(employees);
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        await visit.ConfirmCompanyAsync();
        return (member, visit);
    }
}
