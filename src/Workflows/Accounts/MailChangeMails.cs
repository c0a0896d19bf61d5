using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Accounts;

/// <summary>The mails of a change of address, as rows of the caller's transaction.</summary>
public sealed class MailChangeMails(MailComposer mails, IOptions<ServiceSettings> settings)
{
    private readonly ServiceSettings service = settings.Value;

    /// <summary>To the new address: it may be a stranger's, so it names nobody.</summary>
    public OutgoingMail AskToValidate(MailChange change, string link, DateTimeOffset at) =>
        mails.Add(new Recipient("", change.NewAddress!), null, MailChangeValidation.Key, MailChangeValidation.Write(link, change.ExpiresAt, service), at);

    public OutgoingMail TellAsked(MailChange change, Account account, string notMe, DateTimeOffset at) => mails.Add(
        new Recipient(account.DisplayName, change.FormerAddress!), null, MailChangeRequested.Key,
        MailChangeRequested.Write(change.AskedAt, MailAddresses.Masked(change.NewAddress!), notMe, service), at);

    public OutgoingMail TellChanged(MailChange change, Account account, string notMe, DateTimeOffset at) => mails.Add(
        new Recipient(account.DisplayName, change.FormerAddress!), null, MailChangeDone.Key,
        MailChangeDone.Write(at, MailAddresses.Masked(change.NewAddress!), notMe, change.ContestableFor, service), at);
}
