using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Accounts;

/// <summary>Opens accounts. Adds rows and leaves the saving to the act it is part of.</summary>
public sealed class AccountOpening(BackOfficeDb db, Passwords passwords)
{
    /// <summary>A contact of a member. <paramref name="rank"/> counts the persons of that member from 1 (see <see cref="SignInName.OfMember"/>).</summary>
    public Account ForMember(Guid memberId, string memberNumber, string displayName, string? mail, string password, bool mustChange = true, int rank = 1)
    {
        var account = New(AccountKind.Member, SignInName.OfMember(memberNumber, rank), displayName, mail);
        account.MemberId = memberId;
        passwords.Give(account, password, mustChange);
        return account;
    }

    /// <summary>One of the service's staff or admins; signs in with the mail address.</summary>
    public Account ForService(AccountKind kind, string displayName, string mail, string password, bool mustChange = true)
    {
        if (kind == AccountKind.Member) throw new ArgumentException("A member's person is opened with its member.", nameof(kind));
        var account = New(kind, mail, displayName, mail);
        passwords.Give(account, password, mustChange);
        return account;
    }

    private Account New(AccountKind kind, string name, string displayName, string? mail)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            DisplayName = displayName,
            UserName = name,
            NormalizedUserName = SignInName.Normalize(name),
            Email = mail,
            NormalizedEmail = mail is null ? null : SignInName.Normalize(mail),
        };
        db.Users.Add(account);
        return account;
    }
}
