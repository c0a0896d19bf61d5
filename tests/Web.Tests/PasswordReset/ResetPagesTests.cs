using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Members;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.PasswordReset;

public sealed class ResetPagesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Each_step_is_accessible_and_fits(View view)
    {
        await using var visit = await chromium.OpenAsync(site.Address, view);
        site.Clock.Advance(TimeSpan.FromHours(2));
        await visit.GoAsync("/connexion");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await LooksRightAsync(visit, $"reset-1-{view.Width}");
        await visit.ClickAsync("Continuer");
        Assert.Contains("Saisissez votre numéro", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await LooksRightAsync(visit, $"reset-1-wrong-{view.Width}");
        await visit.Page.GetByLabel("Numéro d’adhérent").FillAsync("99999");
        await visit.AnswerTheQuestionAsync(site);
        await visit.ClickAsync("Continuer");
        await LooksRightAsync(visit, $"reset-2-{view.Width}");
        await visit.ClickAsync("Envoyer le lien");
        Assert.Contains("Cochez au moins une adresse", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Email Dirigeant").CheckAsync();
        await visit.ClickAsync("Envoyer le lien");
        await LooksRightAsync(visit, $"reset-3-{view.Width}");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_wrong_answer_asks_another_question_and_keeps_the_number_without_script_too()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.GoAsync("/mot-de-passe/oublie");
        await visit.Page.GetByLabel("Numéro d’adhérent").FillAsync("10 042");
        var first = await QuestionAsync(visit);
        await visit.ClickAsync("Autre question");
        Assert.NotEqual(first, await QuestionAsync(visit));
        Assert.Equal(0, await visit.Page.Locator(".error-summary").CountAsync());
        Assert.Equal("10 042", await visit.Page.GetByLabel("Numéro d’adhérent").InputValueAsync());

        var second = await QuestionAsync(visit);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await visit.Page.Locator("#Question_Answer").FillAsync("zèbre");
        await visit.ClickAsync("Continuer");
        Assert.Contains("Ce n’est pas la réponse attendue", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(second, await QuestionAsync(visit));
        Assert.Equal(("10 042", ""), (await visit.Page.GetByLabel("Numéro d’adhérent").InputValueAsync(), await visit.Page.Locator("#Question_Answer").InputValueAsync()));
        await visit.AnswerTheQuestionAsync(site);
        await visit.Page.Locator("#Question_Answer").PressAsync("Enter");
        Assert.StartsWith("À qui envoyer le lien", await visit.HeadingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_steps_without_the_first_lead_back_to_it_and_going_back_asks_nothing_twice()
    {
        var member = await site.AMemberWithContactsAsync(ContactRole.Account);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.GoAsync("/mot-de-passe/oublie/adresses");
        Assert.Equal("Mot de passe oublié", await visit.HeadingAsync());
        await visit.AskForLinksAsync(site, member.Name, boxes: ["Email associé à votre compte"]);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Votre demande est enregistrée");
        await visit.Page.GoBackAsync();
        await visit.Page.GetByLabel("Email associé à votre compte").CheckAsync();
        await visit.ClickAsync("Envoyer le lien");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Votre demande est enregistrée");
        await site.WorkAsync();
        Assert.Single(await site.MailsAsync(member));
    }

    private static async Task<string> QuestionAsync(Visit visit) => await visit.Page.Locator("label[for=Question_Answer]").InnerTextAsync();

    private static async Task LooksRightAsync(Visit visit, string name)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync(name);
    }
}
