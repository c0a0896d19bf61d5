using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Questions;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>What somebody who enrols does in the browser, in the words of the screens.</summary>
internal static class EnrolmentVisit
{
    private static int _last;

    /// <summary>An active member nobody signs in for yet, with one contact.</summary>
    public static async Task<Member> AMemberToEnrolForAsync(this WebSite site)
    {
        await using var db = site.Database.NewDb();
        var rank = Interlocked.Increment(ref _last);
        var siren = DemoPeople.SirenOf(61_000_000 + rank);
        var member = new Member { Number = $"{61_000 + rank}", CompanyName = "Boulangerie Lafleur", Siren = siren, JoinedOn = new(2020, 1, 1) };
        member.Establishments.Add(new Establishment
        {
            Siret = DemoPeople.HeadOfficeOf(siren),
            Name = "Boulangerie Lafleur",
            Street = "3 rue des Lavandes",
            PostCode = "06130",
            City = "Grasse",
            Naf = "1071C",
            IsHeadOffice = true,
        });
        member.Contacts.Add(new Contact { Role = ContactRole.Manager, FirstName = "Alix", LastName = "Lafleur", Email = $"alix{rank}@lafleur.example" });
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return member;
    }

    public static Task FillAsync(this Visit visit, string label, string text) => visit.Page.Locator("main").GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    /// <summary>Screen 1, filled and sent; the question in place of a captcha is answered from the site's own list.</summary>
    public static async Task IdentifyAsync(this Visit visit, WebSite site, Member member, string mail, string first = "Alix", string last = "Lafleur", string? again = null)
    {
        await visit.GoAsync("/inscription/identite?adherente=oui");
        await visit.FillAsync("Numéro SIRET de l’établissement", member.HeadOffice.Siret.ToString());
        await visit.FillAsync("Nom", last);
        await visit.FillAsync("Prénom", first);
        await visit.FillAsync("Téléphone", "04 93 00 00 00");
        await visit.FillAsync("Courriel", mail);
        await visit.FillAsync("Confirmation du courriel", again ?? mail);
        await visit.AnswerQuestionAsync(site);
        await visit.ClickAsync("Je m’inscris");
    }

    /// <summary>Like somebody who reads: some seconds later, with what the list takes for an answer.</summary>
    public static async Task AnswerQuestionAsync(this Visit visit, WebSite site)
    {
        var label = visit.Page.Locator("label[for='Question_Answer']");
        if (await label.CountAsync() == 0) return;
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var asked = (await label.InnerTextAsync()).Spaced().Trim();
        await using var db = site.Database.NewDb();
        var question = (await db.Set<Question>().ToListAsync()).Single(q => q.Text.Spaced().Trim() == asked);
        await visit.Page.Locator("#Question_Answer").FillAsync(question.AcceptedAnswers().First());
    }

    /// <summary>Screens 2 to 5.</summary>
    public static async Task IntroduceAsync(this Visit visit, string password = Persons.Password)
    {
        await visit.ClickAsync("J’accepte");
        await visit.ClickAsync("Étape suivante");
        await visit.FillAsync("Mot de passe", password);
        await visit.FillAsync("Confirmation du mot de passe", password);
        await visit.ClickAsync("Valider");
    }

    /// <summary>The latest mail of this kind to this address: where its link leads, on this site.</summary>
    public static async Task<string> LinkOfAsync(this WebSite site, string mail, string template)
    {
        await using var db = site.Database.NewDb();
        var text = await db.Mails.Where(m => m.ToAddress == mail && m.Template == template).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.TextBody).FirstAsync();
        return Reading.LinkIn(text);
    }

    public static async Task<EnrolmentFile> FileOfAsync(this WebSite site, Member member)
    {
        await using var db = site.Database.NewDb();
        return await db.Set<EnrolmentFile>().AsNoTracking().SingleAsync(f => f.MemberId == member.Id);
    }
}
