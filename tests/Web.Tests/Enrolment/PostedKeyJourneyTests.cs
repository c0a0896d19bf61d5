using System.Text.RegularExpressions;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Profile;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Enrolment;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>A stranger's enrolment: the service sends a key to the head office, or refuses for a reason of the closed list.</summary>
public sealed partial class PostedKeyJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task The_service_posts_a_key_and_whoever_the_company_gives_it_to_gets_in(View view)
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = $"noe{member.Number}@ailleurs.example";
        var id = await site.ToVerifyAsync(member, mail);
        await using var agent = await chromium.OpenAsync(site.Address, view);
        await agent.SignInAsync(await site.AStaffAsync());
        await agent.GoAsync($"/service/dossiers/{id}");
        await agent.FollowLinkAsync("Envoyer une clé par courrier");
        await agent.SeesAsync("imprimez-le depuis le dossier et postez-le");
        await agent.ClickAsync("Envoyer une clé par courrier");
        await agent.SeesAsync("Courrier à poster");
        await LooksRightAsync(agent, "dossier", view);
        await agent.FollowLinkAsync("Imprimer le courrier de la clé");
        await LooksRightAsync(agent, "courrier", view);
        var letter = await agent.PrintedTextAsync("Imprimer le courrier (PDF)");
        Assert.Contains("3 rue des Lavandes", letter, StringComparison.Ordinal);
        var key = PrintedKey().Match(letter).Value;
        // A second sheet, when the printer has eaten the first: the same key.
        Assert.Contains(key, await agent.PrintedTextAsync("Imprimer le courrier (PDF)"), StringComparison.Ordinal);
        await agent.GoAsync($"/service/dossiers/{id}");
        await Assertions.Expect(agent.Page.Locator(".timeline")).ToContainTextAsync("Courrier de la clé imprimé");
        Assert.DoesNotContain(key, await agent.Page.ContentAsync(), StringComparison.Ordinal);

        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-key"));
        await LooksRightAsync(visit, "cle", view);
        await visit.FillAsync("Clé du courrier", "AAAA-BBBB-CCCC");
        await visit.ClickAsync("Ouvrir mon accès");
        Assert.Contains("il vous reste 4 essais", (await visit.Page.Locator(".error-summary").InnerTextAsync()).Spaced(), StringComparison.Ordinal);
        Assert.Equal("AAAA-BBBB-CCCC", await visit.Page.GetByLabel("Clé du courrier").InputValueAsync());
        await LooksRightAsync(visit, "cle-fausse", view);
        await visit.FillAsync("Clé du courrier", key);
        await visit.ClickAsync("Ouvrir mon accès");
        await visit.SeesAsync("votre compte est ouvert");
        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-key"));
        await visit.SeesAsync("Cette clé a déjà servi");
        Assert.Equal("/connexion", await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Me connecter" }).GetAttributeAsync("href"));
        await LooksRightAsync(visit, "cle-saisie", view);

        await visit.SignInAsync(new Person("/connexion", member.Number, Persons.Password, Guid.Empty, member.Id));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/espace"));
        Assert.Empty(visit.Complaints);
        Assert.Empty(agent.Complaints);
    }

    [Fact]
    public async Task After_five_wrong_keys_the_page_says_whom_to_call_and_the_desk_sees_why()
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = $"faux{member.Number}@ailleurs.example";
        var id = await site.ToVerifyAsync(member, mail);
        await site.AnswerAsync(id, "send-key");
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-key"));
        for (var i = 0; i < 5; i++)
        {
            await visit.FillAsync("Clé du courrier", "AAAA-BBBB-CCCC");
            await visit.ClickAsync("Ouvrir mon accès");
        }

        Assert.Contains("cette clé ne sert plus", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await visit.SeesAsync("04 92 00 00 70");
        Assert.Equal(0, await visit.Page.GetByLabel("Clé du courrier").CountAsync());
        Assert.DoesNotContain("AAAA", visit.Page.Url, StringComparison.Ordinal);
        await using var agent = await chromium.OpenAsync(site.Address);
        await agent.SignInAsync(await site.AStaffAsync());
        await agent.GoAsync($"/service/dossiers/{id}");
        await agent.SeesAsync("Trop de clés fausses ont été saisies");
        await agent.GoAsync($"/service/dossiers/{id}/inscription/courrier");
        await agent.SeesAsync("Ce courrier ne s’imprime plus");
    }

    [Fact]
    public async Task A_refusal_takes_its_reason_from_the_closed_list_and_the_person_reads_it_in_their_mail()
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = $"refus{member.Number}@ailleurs.example";
        var id = await site.ToVerifyAsync(member, mail);
        await using var agent = await chromium.OpenAsync(site.Address);
        await agent.SignInAsync(await site.AStaffAsync());
        await agent.GoAsync($"/service/dossiers/{id}");
        await agent.FollowLinkAsync("Refuser");
        Assert.Equal(EnrolmentRefusalReasons.All.Count, await agent.Page.Locator("main input[type=radio][name=Reason]").CountAsync());
        await agent.TypeAsync("Explication", "La gérante ne vous connaît pas.");
        await agent.ClickAsync("Refuser");
        Assert.Contains("Choisissez le motif du refus", await agent.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("La gérante ne vous connaît pas.", await agent.Page.Locator("main textarea").InputValueAsync());
        await AxeAssert.NoViolationsAsync(agent.Page);
        await agent.Page.GetByLabel("Demandeur non habilité").CheckAsync();
        await agent.ClickAsync("Refuser");

        await agent.SeesAsync("est enregistrée");
        Assert.Equal(EnrolmentStates.Refused, (await site.FileOfAsync(member)).State);
        var told = (await site.MailsToAsync(mail))[^1];
        Assert.Contains("n’a pas été acceptée", told.Subject, StringComparison.Ordinal);
        Assert.Contains("Demandeur non habilité : La gérante ne vous connaît pas.", told.TextBody.Spaced(), StringComparison.Ordinal);
        Assert.Contains("Une nouvelle inscription reste possible", told.TextBody.Spaced(), StringComparison.Ordinal);
        await agent.GoAsync($"/service/dossiers/{id}");
        await agent.SeesAsync("Ce dossier est clos");
        Assert.Equal(0, await agent.Page.Locator("main a[href*='/repondre/']").CountAsync());
    }

    private static async Task LooksRightAsync(Visit visit, string name, View view)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"cle-postee-{name}-{view.Width}");
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex PrintedKey();
}
