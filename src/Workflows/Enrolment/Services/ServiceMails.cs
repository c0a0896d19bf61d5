using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>What a member is told of the services it asked for.</summary>
public sealed class ServiceMails(BackOfficeDb db, MailComposer mails, IOptions<ServiceSettings> service)
{
    public async Task TellActiveAsync(ServiceActivation activation, DateTimeOffset at, CancellationToken ct) =>
        mails.Add(await AddresseeAsync(activation, ct), activation.MemberId, ServiceActivated.Key, ServiceActivated.Write(activation, service.Value), at, caseId: activation.Id);

    public async Task TellRefusedAsync(ServiceActivation activation, DateTimeOffset at, CancellationToken ct) =>
        mails.Add(await AddresseeAsync(activation, ct), activation.MemberId, ServiceRefused.Key, ServiceRefused.Write(activation, service.Value), at, caseId: activation.Id);

    /// <summary>Who asked, if they can still be written to; otherwise whoever answers for the account.</summary>
    private async Task<Recipient> AddresseeAsync(ServiceActivation activation, CancellationToken ct)
    {
        var account = activation.RequestedById is { } id
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null && a.Email != null, ct)
            : null;
        return account is not null ? Recipient.Of(account) : Recipient.Of(activation.Member.ContactFor(ContactRole.Account, ContactRole.Manager));
    }
}
