using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Tests.Privacy;

internal static class PrivacyPeople
{
    /// <summary>Somebody with an account at this member.</summary>
    public static Task<Account> PersonOfAsync(this Office office, Member member, string name, string mail) => office.DoAsync<AccountOpening, Account>(async (opening, db) =>
    {
        var person = opening.ForMember(member.Id, member.Number, name, mail, "quatre cerises bleues", mustChange: false);
        await db.SaveChangesAsync();
        return person;
    });
}
