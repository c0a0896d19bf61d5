using System.Globalization;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>People to sign in as, each test its own.</summary>
public static class Persons
{
    public const string Password = "quatre cerises bleues";

    private static int _last = 20_000;

    public static Task<Person> AMemberAsync(this WebSite site, bool firstPassword = false) => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<BackOfficeDb>();
        var rank = Interlocked.Increment(ref _last);
        var member = new Member { Number = rank.ToString(CultureInfo.InvariantCulture), CompanyName = $"Boulangerie {rank}", Siren = ASiren(rank), JoinedOn = new(2015, 3, 1) };
        db.Members.Add(member);
        var account = services.GetRequiredService<AccountOpening>().ForMember(member.Id, member.Number, "Camille Morel", "camille@boulangerie.example", Password, firstPassword);
        await db.SaveChangesAsync();
        return new Person("/connexion", member.Number, Password, account.Id, member.Id);
    });

    public static Task<Person> AStaffAsync(this WebSite site, bool firstPassword = false, bool withPhone = true) =>
        site.OfServiceAsync(AccountKind.Staff, "Inès Caron", firstPassword, withPhone);

    public static Task<Person> AnAdminAsync(this WebSite site, bool firstPassword = false) => site.OfServiceAsync(AccountKind.Admin, "Hugo Lenoir", firstPassword, withPhone: true);

    /// <summary>A SIREN whose key holds, different for each rank.</summary>
    private static Siren ASiren(int rank)
    {
        var first = $"7{rank:D7}";
        return Enumerable.Range(0, 10).Select(key => $"{first}{key}").Where(HoldsByLuhn).Select(Siren.Parse).Single();
    }

    private static bool HoldsByLuhn(string digits) => digits.Reverse()
        .Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2 is var doubled && doubled > 9 ? doubled - 9 : doubled).Sum() % 10 == 0;

    private static Task<Person> OfServiceAsync(this WebSite site, AccountKind kind, string displayName, bool firstPassword, bool withPhone) => site.WithAsync(async services =>
    {
        var mail = $"personne{Interlocked.Increment(ref _last)}@sante-provence-azur.example";
        var account = services.GetRequiredService<AccountOpening>().ForService(kind, displayName, mail, Password, firstPassword);
        var phone = withPhone ? Phone.Of(account, services, site.Clock) : null;
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Person("/connexion/service", mail, Password, account.Id, null, phone);
    });
}
