using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;

namespace BackOffice.Workflows.Accounts;

/// <summary>Opens accounts. Adds rows and leaves the saving to the act it is part of.</summary>
public sealed class AccountOpening(BackOfficeDb db, Passwords passwords, TimeProvider clock)
{
    private static readonly Actor Opening = new("account-opening", "Ouverture du compte");

    /// <summary>A contact of a member. <paramref name="rank"/> counts the persons of that member from 1 (see <see cref="SignInName.OfMember"/>).</summary>
    public Account ForMember(
        Guid memberId, string memberNumber, string displayName, string? mail, string password, bool mustChange = true, int rank = 1,
        Capacity capacity = Capacity.Administrator) =>
        OfMember(memberId, SignInName.OfMember(memberNumber, rank), displayName, mail, password, mustChange, capacity);

    /// <summary>A mandataire of a member, with a name and a password of their own (see <see cref="SignInName.OfAgent"/>).</summary>
    public Account ForAgent(Guid memberId, string memberNumber, string displayName, string? mail, string password, bool mustChange = true, int rank = 1) =>
        OfMember(memberId, SignInName.OfAgent(memberNumber, rank), displayName, mail, password, mustChange, Capacity.Agent);

    /// <summary>Somebody who enrolled: the address is validated, the password is the one they chose.</summary>
    public Account ForEnrolled(
        Guid memberId, string memberNumber, EnrolmentPerson person, string? passwordHash, string grantedBy,
        Capacity capacity = Capacity.Administrator, int rank = 1)
    {
        var account = New(AccountKind.Member, SignInName.OfMember(memberNumber, rank), person.FullName, person.Email);
        account.Rename(person.FirstName, person.LastName);
        (account.PhoneNumber, account.Mobile, account.PasswordHash, account.EmailConfirmed) = (person.Phone, person.Mobile, passwordHash, true);
        account.EndSessions();
        Attach(account, memberId, capacity, grantedBy);
        return account;
    }

    /// <summary>From now on this person acts for this member. Adds the row; the caller saves.</summary>
    public Attachment Attach(Account account, Guid memberId, Capacity capacity, string grantedBy)
    {
        var attachment = new Attachment
        {
            AccountId = account.Id,
            MemberId = memberId,
            Capacity = capacity,
            From = clock.GetUtcNow(),
            GrantedBy = grantedBy,
        };
        db.Add(attachment);
        return attachment;
    }

    /// <summary>One of the service's staff or admins; signs in with the mail address. An admin begins with every right, or with those named.</summary>
    public Account ForService(
        AccountKind kind, string displayName, string mail, string password, bool mustChange = true, IReadOnlyCollection<AccountRight>? rights = null)
    {
        if (kind == AccountKind.Member) throw new ArgumentException("A member's person is opened with its member.", nameof(kind));
        var account = New(kind, mail, displayName, mail);
        passwords.Give(account, password, mustChange);
        if (kind == AccountKind.Admin)
            foreach (var right in rights ?? AccountRightWords.All) AccountRights.Give(db, account.Id, right, Opening, clock.GetUtcNow());
        return account;
    }

    private Account OfMember(Guid memberId, string name, string displayName, string? mail, string password, bool mustChange, Capacity capacity)
    {
        var account = New(AccountKind.Member, name, displayName, mail);
        Attach(account, memberId, capacity, grantedBy: "Service adhérents");
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
            LastSeenAt = clock.GetUtcNow(),
        };
        if (displayName.Split(' ', 2) is [var first, var last]) account.Rename(first, last);
        db.Users.Add(account);
        return account;
    }
}
