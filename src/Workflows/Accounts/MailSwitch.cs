using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Puts an account on another address, and back; the member's contact of the account follows where it was asked. Saves nothing.</summary>
public sealed class MailSwitch(BackOfficeDb db)
{
    public Task ForwardAsync(MailChange change, Account account, Actor by, DateTimeOffset now, CancellationToken ct) =>
        SwitchAsync(change, account, change.FormerAddress, change.NewAddress, by, now, ct);

    /// <summary>Where the former address counts already, or a third one does, nothing is done.</summary>
    public Task BackAsync(MailChange change, Account account, Actor by, DateTimeOffset now, CancellationToken ct) =>
        MailAddresses.AreSame(account.Email, change.NewAddress) ? SwitchAsync(change, account, change.NewAddress, change.FormerAddress, by, now, ct) : Task.CompletedTask;

    /// <summary>After <see cref="BackAsync"/>, when it was them after all.</summary>
    public Task AgainAsync(MailChange change, Account account, Actor by, DateTimeOffset now, CancellationToken ct) =>
        MailAddresses.AreSame(account.Email, change.FormerAddress) ? ForwardAsync(change, account, by, now, ct) : Task.CompletedTask;

    private async Task SwitchAsync(MailChange change, Account account, string? from, string? to, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (!MailAddresses.AreSame(account.Email, from)) throw new MailChangedMeanwhile();
        // The service's people sign in with their address: a name is one person's (decision 0050).
        if (account.Kind != AccountKind.Member && to is not null) await RenameAsync(account, to, ct);
        account.Email = to;
        account.NormalizedEmail = to is null ? null : SignInName.Normalize(to);
        account.EmailConfirmed = to is not null;
        if (change.ContactFollows && from is not null && to is not null) await MoveContactsAsync(account, from, to, by, now, ct);
    }

    private async Task RenameAsync(Account account, string to, CancellationToken ct)
    {
        var name = SignInName.Normalize(to);
        // Told only to whoever reads the new address: they pressed the button of its link.
        if (await db.Users.AnyAsync(a => a.Id != account.Id && a.NormalizedUserName == name, ct)) throw new MailAddressNotUsable();
        (account.UserName, account.NormalizedUserName) = (to, name);
    }

    private async Task MoveContactsAsync(Account account, string from, string to, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var contact in await ContactsOf(db, account.Id, from).ToListAsync(ct))
        {
            db.Add(MemberEvent.Of(
                contact.MemberId, by, now, "Adresse d’un contact changée avec celle du compte",
                before: $"{contact.Role.Label()}{French.Space}: {contact.FullName}, {contact.Email}",
                after: $"{contact.Role.Label()}{French.Space}: {contact.FullName}, {to}"));
            contact.Email = to;
        }
    }

    /// <summary>The contacts "Email associé au compte" with this address, of the members the person acts for.</summary>
    internal static IQueryable<Contact> ContactsOf(BackOfficeDb db, Guid accountId, string address) => db.Contacts
        .Where(c => c.Role == ContactRole.Account && EF.Functions.ILike(c.Email, MailAddresses.Pattern(address), "\\")
            && db.Set<Attachment>().Any(a => a.AccountId == accountId && a.MemberId == c.MemberId && a.To == null));
}

public sealed class MailChangedMeanwhile() : Refusal("L’adresse de ce compte a changé entre-temps. Connectez-vous, vérifiez-la, puis demandez un nouveau changement.");

public sealed class MailAddressNotUsable() : Refusal("Cette adresse ne peut pas servir d’identifiant. Choisissez-en une autre, ou appelez le service.");
