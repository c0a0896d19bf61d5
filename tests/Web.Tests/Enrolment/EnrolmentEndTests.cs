using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>The last button pressed twice, and the back button after the end.</summary>
public sealed class EnrolmentEndTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string LastStep = "/inscription/habilitations";

    [Fact]
    public async Task The_last_button_sent_twice_at_once_leads_both_to_the_report_with_one_enrolment_and_one_mail()
    {
        var (member, mail) = await AtLastStepAsync();
        await using var visit = await ResumedAsync(mail, View.WithoutScript);
        var fields = await visit.Page.Locator("main form input:not([type=checkbox])").EvaluateAllAsync<string[][]>("all => all.map(x => [x.name, x.value])");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
        {
            var form = visit.Page.Context.APIRequest.CreateFormData();
            foreach (var field in fields) form.Set(field[0], field[1]);
            return visit.Page.Context.APIRequest.PostAsync(LastStep, new() { Form = form, MaxRedirects = 0 });
        }));

        Assert.All(answers, answer => Assert.Equal((302, "/inscription/compte-rendu"), (answer.Status, answer.Headers.GetValueOrDefault("location"))));
        await ExpectSentOnceAsync(member, mail);
    }

    [Fact]
    public async Task A_double_click_and_the_back_button_after_the_end_change_nothing()
    {
        var (member, mail) = await AtLastStepAsync();
        await using var visit = await ResumedAsync(mail, View.Desktop);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Valider l’inscription" }).DblClickAsync();
        await visit.SeesAsync("Votre inscription est enregistrée");

        await visit.Page.GoBackAsync();
        await visit.SeesAsync("Votre inscription est enregistrée");
        foreach (var earlier in new[] { "/inscription/identite", "/inscription/mot-de-passe", LastStep })
        {
            await visit.GoAsync(earlier);
            await visit.SeesAsync("Votre inscription est enregistrée");
        }

        await ExpectSentOnceAsync(member, mail);
        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-validation"));
        await visit.ClickAsync("Valider mon adresse");
        await visit.SeesAsync("Votre adresse est validée");
        await visit.Page.GoBackAsync();
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Valider mon adresse" }).CountAsync());
        Assert.Equal(EnrolmentStates.ToVerify, (await site.FileOfAsync(member)).State);
        Assert.Empty(visit.Complaints);
    }

    private async Task<(Member Member, string Mail)> AtLastStepAsync()
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = $"fin{member.Number}@ailleurs.example";
        await site.AtLastStepAsync(member, mail);
        return (member, mail);
    }

    private async Task<Visit> ResumedAsync(string mail, View view)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-resume"));
        await visit.ClickAsync("Reprendre mon inscription");
        await visit.SeesAsync("Étape 10 sur 12");
        return visit;
    }

    private async Task ExpectSentOnceAsync(Member member, string mail)
    {
        Assert.Equal(EnrolmentStates.MailToValidate, (await site.FileOfAsync(member)).State);
        await using var db = site.Database.NewDb();
        var mails = await db.Mails.Where(m => m.ToAddress == mail).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Template).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["enrolment-resume", "enrolment-validation"], mails);
    }
}
