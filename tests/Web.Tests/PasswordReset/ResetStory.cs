using System.Text.RegularExpressions;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.PasswordReset;

/// <summary>What the tests of the forgotten password say to the site, in the office's words.</summary>
internal static partial class ResetStory
{
    public const string NewPassword = "tramway citron velours";

    public static async Task<Person> AMemberWithContactsAsync(this WebSite site, params ContactRole[] roles)
    {
        var person = await site.AMemberAsync();
        await site.ContactsAsync(person, roles);
        return person;
    }

    public static Task<bool> ContactsAsync(this WebSite site, Person person, params ContactRole[] roles) => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<BackOfficeDb>();
        // The account's own address is no role's: what a test wants to be reachable, it says.
        (await db.Users.SingleAsync(a => a.Id == person.AccountId)).Email = null;
        foreach (var role in roles)
            db.Contacts.Add(new Contact { MemberId = person.MemberId!.Value, Role = role, FirstName = "Alix", LastName = "Roux", Email = MailOf(person, role), Phone = "04 93 00 00 01" });
        await db.SaveChangesAsync();
        return true;
    });

    public static string MailOf(Person person, ContactRole role) => $"{role}.{person.Name}@roux.example".ToLowerInvariant();

    /// <summary>Steps 1 to 3, in the browser.</summary>
    public static async Task AskForLinksAsync(this Visit visit, WebSite site, string number, bool asAgent = false, params string[] boxes)
    {
        await visit.GoAsync("/mot-de-passe/oublie");
        await visit.Page.GetByLabel("Numéro d’adhérent").FillAsync(number);
        if (asAgent) await visit.Page.GetByLabel("mandataire").CheckAsync();
        await visit.AnswerTheQuestionAsync(site);
        await visit.ClickAsync("Continuer");
        foreach (var box in boxes) await visit.Page.GetByLabel(box).CheckAsync();
        await visit.ClickAsync("Envoyer le lien");
    }

    /// <summary>What the background does: the procedures run.</summary>
    public static Task<int> WorkAsync(this WebSite site) => site.Services.GetRequiredService<WorkflowDispatcher>().RunUntilQuietAsync(TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(this WebSite site, Person person, string template = "password-reset-link")
    {
        await using var db = site.Database.NewDb();
        return await db.Mails.AsNoTracking().Where(m => m.MemberId == person.MemberId && m.Template == template).OrderBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<ContactlessReset>> CasesAsync(this WebSite site, Person person)
    {
        await using var db = site.Database.NewDb();
        return await db.Set<ContactlessReset>().AsNoTracking().Where(c => c.MemberId == person.MemberId).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The address of the one link of a mail, on this site.</summary>
    public static string LinkOf(this WebSite site, OutgoingMail mail) => new Uri(site.Address, Link().Match(mail.TextBody).Value).ToString();

    public static async Task ChooseAsync(this Visit visit, string password, string? again = null)
    {
        await visit.Page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync(password);
        await visit.Page.GetByLabel("Nouveau mot de passe, une seconde fois").FillAsync(again ?? password);
        await visit.ClickAsync("Enregistrer mon mot de passe");
    }

    public static Task<Person> AnAgentOfAsync(this WebSite site, Person member) => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<BackOfficeDb>();
        var own = await site.AMemberAsync();
        var account = await db.Users.SingleAsync(a => a.Id == own.AccountId);
        account.UserName = SignInName.OfAgent(member.Name);
        account.NormalizedUserName = SignInName.Normalize(account.UserName);
        account.Email = $"cabinet.{member.Name}@cabinet.example";
        db.RemoveRange(await db.Set<Attachment>().Where(a => a.AccountId == account.Id).ToListAsync());
        services.GetRequiredService<AccountOpening>().Attach(account, member.MemberId!.Value, Capacity.Agent, "Mandat");
        await db.SaveChangesAsync();
        return own with { Name = account.UserName, MemberId = member.MemberId };
    });

    [GeneratedRegex(@"/lien/[\w-]{20,}")]
    private static partial Regex Link();
}
