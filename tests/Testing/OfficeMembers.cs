using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;

namespace BackOffice.Testing;

/// <summary>Members that are more than a head office and a contact: their other establishments, the persons of each quality, their services.</summary>
public static class OfficeMembers
{
    /// <summary>A member with a head office and so many other establishments, none of them with employees.</summary>
    public static async Task<Member> MemberWithAsync(this Office office, int otherEstablishments)
    {
        var member = await office.MemberAsync(employees: 0);
        await office.DoAsync<BackOfficeDb>(async (db, _) =>
        {
            for (var rank = 2; rank < 2 + otherEstablishments; rank++)
                db.Add(new Establishment
                {
                    MemberId = member.Id,
                    Siret = SiretOf(member.Siren, rank),
                    Name = $"Boulangerie Lafleur {rank}",
                    Street = "8 rue du Four",
                    PostCode = "06400",
                    City = "Cannes",
                    IsHeadOffice = false,
                });
            await db.SaveChangesAsync();
        });
        return member;
    }

    /// <summary>Somebody else of the member, in that quality.</summary>
    public static Task<Account> PersonAsync(this Office office, Member member, string name, Capacity capacity) => office.DoAsync<BackOfficeDb, Account>(async (db, _) =>
    {
        var mail = $"{Guid.NewGuid():N}@lafleur.example";
        var account = new Account { Id = Guid.CreateVersion7(), Kind = AccountKind.Member, DisplayName = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, SecurityStamp = "1" };
        db.Users.Add(account);
        db.Add(new Attachment { AccountId = account.Id, MemberId = member.Id, Capacity = capacity, From = office.Clock.GetUtcNow(), GrantedBy = "Inscription" });
        await db.SaveChangesAsync();
        return account;
    });

    public static Task<MemberServiceList> ServicesAsync(this Office office, Member member) =>
        office.DoAsync<MemberServices, MemberServiceList>((services, _) => services.ReadAsync(member.Id, CancellationToken.None));

    private static Siret SiretOf(Siren siren, int rank) => Enumerable.Range(0, 10)
        .Select(key => $"{siren.Value}{rank:D4}{key}").Select(text => Siret.TryParse(text, out var siret) ? siret : null).First(s => s is not null)!;
}
