using System.Net.Mail;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>What staff do for a member no address of which takes our mails. Nobody ever gives a password by phone.</summary>
public sealed class StaffResets(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    public Task<ContactlessReset?> FindAsync(Guid id, CancellationToken ct) => db.Set<ContactlessReset>().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>The address given by somebody whose identity was established by phone: where the link will go.</summary>
    public async Task RecordAddressAsync(ContactlessReset reset, ContactDetails details, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (reset.ClosedAt is not null) throw new TaskGone();
        var mail = details.Email.Trim();
        if (!MailAddress.TryCreate(mail, out var parsed) || parsed.Address != mail) throw new ContactAddressNotValid();
        var contact = new Contact
        {
            MemberId = reset.MemberId,
            Role = details.Role,
            FirstName = PlainText.Line(details.FirstName),
            LastName = PlainText.Line(details.LastName),
            Email = mail,
            Phone = details.Phone?.Trim(),
        };
        db.Contacts.Add(contact);
        reset.ContactId = contact.Id;
        db.Add(MemberEvent.Of(
            reset.MemberId, by, clock.GetUtcNow(), "Contact ajouté, identité établie par téléphone",
            after: $"{contact.Role.Label()} : {contact.FullName}, {contact.Email}", reason: reason.Trim()));
        workflows.RecordChange(reset.Id, "Adresse établie par téléphone", null, contact.Role.Label(), reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }
}

public sealed class MailLinkToRecordedAddress(BackOfficeDb db, MailLinks links, ResetMails mails) : IActivity<ContactlessReset>
{
    public static string Key => "mail-link-to-recorded-address";

    public static string Label => "Envoyer un lien à l’adresse établie";

    public async Task RunAsync(ActivityContext<ContactlessReset> context, CancellationToken ct)
    {
        var reset = context.Case;
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == reset.ContactId, ct) ?? throw new AddressNotRecorded();
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == reset.AccountId && a.DisabledAt == null, ct) ?? throw new AccountClosed();
        await links.VoidAsync(LinkPurpose.PasswordReset, account.Id, context.Now, ct);
        await mails.SendLinkAsync(account, reset.MemberId, new(contact.FullName, contact.Email, contact.Id), reset.Id, context.Now, ct);
        reset.ClosedAt = context.Now;
    }
}

public sealed class CloseContactless : IActivity<ContactlessReset>
{
    public static string Key => "close-contactless";

    public static string Label => "Clore sans envoyer de lien";

    public Task RunAsync(ActivityContext<ContactlessReset> context, CancellationToken ct)
    {
        context.Case.ClosedAt = context.Now;
        return Task.CompletedTask;
    }
}

public sealed class AddressNotRecorded() : Refusal("Enregistrez d’abord l’adresse donnée par téléphone : le lien y sera envoyé. Puis répondez.");

public sealed class AccountClosed() : Refusal("Cet accès est fermé ou gelé : aucun lien ne peut être envoyé. Réglez d’abord le signalement, ou répondez « Identité non établie ».");
