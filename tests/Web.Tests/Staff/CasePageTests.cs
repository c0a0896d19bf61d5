using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Staff;

/// <summary>The page that every kind of case has, told with a declaration under review.</summary>
public sealed class CasePageTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_of_a_case_is_accessible(View view)
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync(), view);
        foreach (var page in new[] { "", "/repondre/approve", "/repondre/correct", "/confier", "/etat" })
        {
            await visit.GoAsync(PageOf(one) + page);
            await AxeAssert.NoViolationsAsync(visit.Page);
            await AxeAssert.FitsAsync(visit.Page);
            await visit.PictureAsync($"dossier{page.Replace('/', '-')}-{view.Width}");
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_case_says_where_it_stands_what_is_asked_and_what_happened()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(PageOf(one));

        await visit.SeesAsync(one.Member.CompanyName);
        await visit.SeesAsync("À contrôler");
        await visit.SeesAsync("Contrôler la déclaration");
        await visit.SeesAsync("Confirmation du déclarant");
        await Assertions.Expect(visit.Page.Locator("svg.workflow-drawing")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#mails + ul")).ToContainTextAsync("2026");
    }

    [Fact]
    public async Task An_answer_says_its_effect_first_and_leaves_who_and_why()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync(PageOf(one));
        await visit.FollowLinkAsync("Demander une correction");
        await visit.SeesAsync("Le dossier passe à l’état «\u00A0En cours\u00A0»");
        await visit.SeesAsync("Classer les anomalies");
        await visit.ClickAsync("Demander une correction");
        await visit.SeesAsync("Écrivez le commentaire");
        await visit.TypeAsync("Commentaire", "Trois salariés manquent");
        await visit.ClickAsync("Demander une correction");

        await visit.SeesAsync("est enregistrée");
        Assert.Equal(DeclarationStates.InProgress, await desk.StateAsync(one));
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("Trois salariés manquent");
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("Inès Caron");
    }

    [Fact]
    public async Task A_case_answered_by_a_colleague_meanwhile_says_so()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(PageOf(one) + "/repondre/approve");
        await desk.Office.AnswerAsync(one.Member, Desk.Year, "approve", "");
        await visit.ClickAsync("Valider");

        await visit.SeesAsync("Cette tâche a déjà été traitée");
    }

    [Fact]
    public async Task A_task_is_taken_given_to_a_colleague_and_given_back()
    {
        var one = await desk.UnderReviewAsync();
        var lucie = await desk.StaffAsync("Lucie Garnier");
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync(PageOf(one));
        await visit.ClickAsync("Prendre à mon nom");
        await visit.SeesAsync("La tâche est à votre nom.");
        await visit.FollowLinkAsync("Confier à un collègue");
        await visit.Page.GetByLabel("Collègue").SelectOptionAsync(lucie.AccountId.ToString());
        await visit.ClickAsync("Confier la tâche");

        await visit.SeesAsync("La tâche est au nom de Lucie Garnier.");
        await using var hers = await chromium.SignedInAsync(desk, lucie);
        await hers.GoAsync("/service?Owner=moi");
        await Assertions.Expect(hers.Page.Locator($"a[href='{one.Href}']")).ToBeVisibleAsync();
        await hers.GoAsync(PageOf(one));
        await hers.ClickAsync("Rendre à tous");
        await hers.SeesAsync("La tâche est rendue à tous.");
    }

    [Fact]
    public async Task The_same_form_sent_twice_acts_once()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync(), View.WithoutScript);
        await visit.GoAsync(PageOf(one) + "/repondre/correct");
        await visit.TypeAsync("Commentaire", "Deux fois");
        var sent = await visit.Page.Locator("form.panel input, form.panel textarea").EvaluateAllAsync<string[][]>("all => all.map(x => [x.name, x.value])");
        for (var i = 0; i < 2; i++)
        {
            var form = visit.Page.Context.APIRequest.CreateFormData();
            foreach (var field in sent) form.Set(field[0], field[1]);
            var answer = await visit.Page.Context.APIRequest.PostAsync(PageOf(one) + "/repondre/correct", new() { Form = form, MaxRedirects = 0 });
            Assert.Equal(302, answer.Status);
        }

        Assert.Equal(1, await desk.Office.ReadAsync(db => db.Set<JournalEntry>().CountAsync(j => j.InstanceId == one.Id && j.Kind == JournalKind.TaskAnswered)));
    }

    [Fact]
    public async Task Whoever_only_reads_sees_no_button_and_a_case_that_does_not_exist_is_not_found()
    {
        var one = await desk.UnderReviewAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", Workflows.Accounts.AccountKind.Admin));
        await visit.GoAsync(PageOf(one));
        await visit.SeesAsync("Contrôler la déclaration");
        Assert.Equal(0, await visit.Page.Locator("main a[href*='/repondre/'], main a[href$='/etat'], main form[method=post]").CountAsync());
        Assert.Equal(403, (await visit.Page.GotoAsync(PageOf(one) + "/etat"))!.Status);
        Assert.Equal(404, (await visit.Page.GotoAsync($"/service/dossiers/{Guid.NewGuid()}"))!.Status);
    }

    private static string PageOf(Case one) => $"/service/dossiers/{one.Id}";
}
