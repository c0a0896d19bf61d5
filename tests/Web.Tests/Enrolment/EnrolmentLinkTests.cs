using System.Net;
using System.Text.RegularExpressions;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>The mailed links of an enrolment that are late, used, cut, or somebody else's: each says what to do, and none does anything.</summary>
public sealed partial class EnrolmentLinkTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Resume = "/inscription/reprendre";
    private const string Validate = "/inscription/valider";

    [Theory, InlineData("enrolment-resume"), InlineData("enrolment-validation")]
    public async Task A_late_link_says_that_its_time_is_over(string mail)
    {
        var (id, address) = await AnEnrolmentAsync(mail);
        var link = await site.LinkOfAsync(address, mail);
        site.Clock.Advance(TimeSpan.FromDays(8));

        await OpensNothingAsync(link, mail == "enrolment-resume" ? Resume : Validate, "son délai est passé");
        Assert.Null((await FileAsync(id)).MailValidatedAt);
    }

    [Theory, InlineData("enrolment-resume"), InlineData("enrolment-validation")]
    public async Task A_cut_link_is_not_recognised(string mail)
    {
        var (_, address) = await AnEnrolmentAsync(mail);
        var link = await site.LinkOfAsync(address, mail);
        using var client = site.NewClient();
        foreach (var mangled in new[] { link[..^1], link + "=", link[..^4] + "~~~~" })
        {
            using var answer = await client.GetAsync(mangled, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("copiez l’adresse entière", await TextAsync(answer), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_of_another_kind_opens_no_other_page()
    {
        var (_, sent) = await AnEnrolmentAsync("enrolment-validation");
        await OpensNothingAsync(await site.LinkOfAsync(sent, "enrolment-validation"), Resume, "n’est pas reconnu", follows: false);
        var (_, begun) = await AnEnrolmentAsync("enrolment-resume");
        await OpensNothingAsync(await site.LinkOfAsync(begun, "enrolment-resume"), Validate, "n’est pas reconnu", follows: false);
        await OpensNothingAsync(await site.LinkOfAsync(begun, "enrolment-resume"), "/inscription/cle", "n’est pas reconnu", follows: false);
    }

    [Fact]
    public async Task Once_the_enrolment_is_sent_its_resume_link_leads_nowhere()
    {
        var (_, address) = await AnEnrolmentAsync("enrolment-validation");

        await OpensNothingAsync(await site.LinkOfAsync(address, "enrolment-resume"), Resume, "remplacé par un autre ou annulé");
    }

    [Fact]
    public async Task A_used_validation_link_says_so_to_a_stranger_and_leads_its_own_browser_on()
    {
        var (id, address) = await AnEnrolmentAsync("enrolment-validation");
        var link = await site.LinkOfAsync(address, "enrolment-validation");
        using var own = site.NewClient();
        await ValidateAsync(own, link);
        Assert.NotNull((await FileAsync(id)).MailValidatedAt);

        await OpensNothingAsync(link, Validate, "a déjà servi");
        using var again = await own.GetAsync(link, TestContext.Current.CancellationToken);
        using var led = await own.GetAsync(Validate, TestContext.Current.CancellationToken);
        Assert.Equal("/inscription/courriel", led.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Somebody_elses_link_acts_on_their_enrolment_and_never_on_mine()
    {
        var (mine, _) = await AnEnrolmentAsync("enrolment-validation");
        var (theirs, address) = await AnEnrolmentAsync("enrolment-validation");
        using var client = site.NewClient();

        await ValidateAsync(client, await site.LinkOfAsync(address, "enrolment-validation"));

        Assert.NotNull((await FileAsync(theirs)).MailValidatedAt);
        Assert.Null((await FileAsync(mine)).MailValidatedAt);
    }

    private async Task<(Guid Id, string Mail)> AnEnrolmentAsync(string upTo)
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = $"lien{member.Number}@ailleurs.example";
        return (upTo == "enrolment-resume" ? await site.BegunAsync(member, mail) : await site.SentAsync(member, mail), mail);
    }

    private async Task OpensNothingAsync(string link, string page, string words, bool follows = true)
    {
        using var client = site.NewClient();
        using var opened = await client.GetAsync(link, TestContext.Current.CancellationToken);
        if (follows) Assert.Equal(page, opened.Headers.Location?.ToString());
        using var shown = await client.GetAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, shown.StatusCode);
        var text = await TextAsync(shown);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lafleur", text, StringComparison.Ordinal);
    }

    /// <summary>Opens the mail's link and presses its page's button.</summary>
    private static async Task ValidateAsync(HttpClient client, string link)
    {
        using var opened = await client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(Validate, opened.Headers.Location?.ToString());
        using var page = await client.GetAsync(Validate, TestContext.Current.CancellationToken);
        var token = Token().Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var sent = await client.PostAsync(Validate, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Spaced();

    private async Task<EnrolmentFile> FileAsync(Guid id)
    {
        await using var db = site.Database.NewDb();
        return await db.Set<EnrolmentFile>().AsNoTracking().SingleAsync(f => f.Id == id, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
