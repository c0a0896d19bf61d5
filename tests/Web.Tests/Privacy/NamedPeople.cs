using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Privacy;

/// <summary>A person with a name and an address nobody else has here.</summary>
internal sealed record NamedPerson(Person Person, string Name, string Mail);

internal static class NamedPeople
{
    /// <summary>What only <see cref="BesideAsync"/> puts into the database.</summary>
    public static readonly IReadOnlyList<string> OfTheOther = ["Brindavoine", "eudoxie", "Rappel à Eudoxie"];

    private static int _last;

    public static Task<NamedPerson> ANamedPersonAsync(this WebSite site) => site.WithAsync(async services =>
    {
        var person = await site.AMemberAsync();
        var db = services.GetRequiredService<BackOfficeDb>();
        var rank = Interlocked.Increment(ref _last);
        var account = await db.Users.SingleAsync(a => a.Id == person.AccountId);
        (account.DisplayName, account.Email, account.NormalizedEmail) = ($"Odile Tavernier {rank}", $"odile{rank}@tavernier.example", $"ODILE{rank}@TAVERNIER.EXAMPLE");
        await db.SaveChangesAsync();
        return new NamedPerson(person, account.DisplayName, account.Email);
    });

    /// <summary>A colleague of the same member, with an account, a contact and a mail of her own.</summary>
    public static Task<int> BesideAsync(this WebSite site, NamedPerson one) => site.WithAsync(services =>
    {
        var (db, member, now) = (services.GetRequiredService<BackOfficeDb>(), one.Person.MemberId!.Value, site.Clock.GetUtcNow());
        services.GetRequiredService<AccountOpening>()
            .ForMember(member, $"{one.Person.Name}-2", "Eudoxie Brindavoine", "eudoxie@tavernier.example", Persons.Password, mustChange: false);
        db.Add(new Contact { MemberId = member, Role = ContactRole.Manager, FirstName = "Eudoxie", LastName = "Brindavoine", Email = "eudoxie@tavernier.example" });
        db.Mails.Add(new OutgoingMail
        {
            Template = "declaration-reminder",
            ToName = "Eudoxie Brindavoine",
            ToAddress = "eudoxie@tavernier.example",
            Subject = "Rappel à Eudoxie",
            TextBody = "",
            HtmlBody = "",
            Attachments = [],
            MemberId = member,
            CreatedAt = now,
            NextAttemptAt = now,
            State = MailState.Queued,
        });
        return db.SaveChangesAsync();
    });
}
