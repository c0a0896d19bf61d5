using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Privacy;

/// <summary>What persons are written about their own data.</summary>
public sealed class PrivacyMails(MailComposer mails, IOptions<ServiceSettings> service)
{
    public void WarnInactive(InactiveAccountCase inactive, bool isLast, DateTimeOffset at)
    {
        if (inactive.Account is not { } account) return;
        mails.Add(Recipient.Of(account), null, InactiveAccountNotice.Key, InactiveAccountNotice.Write(inactive.DeletesOn, isLast, service.Value), at);
    }
}
