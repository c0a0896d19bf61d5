using System.Net.Mail;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Mail;

/// <summary>
/// Writes the office's mails as rows of the caller's transaction: added, not saved. A mail nobody can receive is written
/// too, as failed, so that staff see that this member was not reached.
/// </summary>
public sealed class MailComposer(BackOfficeDb db, IOptions<ServiceSettings> settings)
{
    private readonly ServiceSettings service = settings.Value;

    public OutgoingMail InviteToDeclare(Declaration declaration, DateTimeOffset at) =>
        ToAccountHolder(declaration, DeclarationInvitation.Key, DeclarationInvitation.Write(declaration, service), at);

    public OutgoingMail RemindToDeclare(Declaration declaration, DateTimeOffset at) =>
        ToAccountHolder(declaration, DeclarationReminder.Key, DeclarationReminder.Write(declaration, service), at);

    /// <summary>To the address the declarant typed at the last step, whoever they are.</summary>
    public OutgoingMail SendStatement(Declaration declaration, Guid documentId, DateTimeOffset at)
    {
        var to = declaration.Declarant is { } declarant
            ? new Recipient(declarant.FullName, declarant.Email)
            : Recipient.Of(declaration.Member.ContactFor(ContactRole.Account, ContactRole.Manager));
        return Add(to, declaration.MemberId, DeclarationStatement.Key, DeclarationStatement.Write(declaration), at, documentId, declaration.Id);
    }

    /// <param name="words">What staff wrote to the member; may be empty.</param>
    public OutgoingMail AskForCorrection(Declaration declaration, string words, DateTimeOffset at) =>
        ToAccountHolder(declaration, CorrectionRequested.Key, CorrectionRequested.Write(declaration, words, service), at);

    public OutgoingMail AnnounceClosing(Declaration declaration, DateTimeOffset at) =>
        ToAccountHolder(declaration, CampaignClosing.Key, CampaignClosing.Write(declaration), at);

    /// <summary>The invoice, the office invoice or the credit note, each in its own words.</summary>
    public OutgoingMail SendInvoice(Declaration declaration, Invoice invoice, DateTimeOffset at)
    {
        var (key, letter) = invoice.Kind switch
        {
            InvoiceKind.Annual => (AnnualInvoice.Key, AnnualInvoice.Write(declaration, invoice)),
            InvoiceKind.Office => (OfficeInvoice.Key, OfficeInvoice.Write(declaration, invoice)),
            InvoiceKind.CreditNote => (CreditNote.Key, CreditNote.Write(declaration, invoice)),
            _ => throw new ArgumentOutOfRangeException(nameof(invoice)),
        };
        var to = Recipient.Of(declaration.Member.ContactFor(ContactRole.Billing, ContactRole.Account));
        return Add(to, declaration.MemberId, key, letter, at, invoice.DocumentId, declaration.Id);
    }

    public OutgoingMail TellPasswordChanged(Account account, DateTimeOffset at, string? notUs = null) =>
        Add(Recipient.Of(account), null, PasswordChanged.Key, PasswordChanged.Write(at, service, notUs: notUs), at);

    /// <param name="what">As the account's log says it.</param>
    public OutgoingMail TellSecondFactorChanged(Account account, string what, bool byService, DateTimeOffset at) =>
        Add(Recipient.Of(account), null, SecondFactorChanged.Key, SecondFactorChanged.Write(what, byService, at, service), at);

    private OutgoingMail ToAccountHolder(Declaration declaration, string key, Letter letter, DateTimeOffset at) =>
        Add(Recipient.Of(declaration.Member.ContactFor(ContactRole.Account, ContactRole.Manager)), declaration.MemberId, key, letter, at, caseId: declaration.Id);

    /// <summary>For the mails that a capability writes itself, beside its activities.</summary>
    /// <param name="caseId">The case whose page shows the mail.</param>
    internal OutgoingMail Add(
        Recipient to, Guid? memberId, string key, Letter letter, DateTimeOffset at, Guid? documentId = null, Guid? caseId = null)
    {
        var punctuated = Punctuation.Of(letter);
        var reachable = MailAddress.TryCreate(to.Address, out var address) && address.Address == to.Address;
        var mail = new OutgoingMail
        {
            Template = key,
            ToName = to.Name,
            ToAddress = to.Address,
            Subject = PlainText.Line(punctuated.Subject, maxLength: 250),
            TextBody = LetterText.Of(punctuated, service),
            HtmlBody = LetterHtml.Of(punctuated, service),
            Attachments = documentId is { } id ? [id] : [],
            MemberId = memberId,
            CaseId = caseId,
            CreatedAt = at,
            NextAttemptAt = at,
            State = reachable ? MailState.Queued : MailState.Failed,
            LastError = reachable ? null : "Aucune adresse de courriel valable pour ce destinataire.",
        };
        db.Mails.Add(mail);
        return mail;
    }
}
