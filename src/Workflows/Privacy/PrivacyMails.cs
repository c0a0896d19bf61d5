using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Privacy;

/// <summary>What persons are written about their own data.</summary>
public sealed class PrivacyMails(MailComposer mails, IOptions<ServiceSettings> settings)
{
    private readonly ServiceSettings service = settings.Value;

    public void WarnInactive(InactiveAccountCase inactive, bool isLast, DateTimeOffset at)
    {
        if (inactive.Account is not { } account) return;
        mails.Add(Recipient.Of(account), null, InactiveAccountNotice.Key, InactiveAccountNotice.Write(inactive.DeletesOn, isLast, service), at, caseId: inactive.Id);
    }

    public void AcknowledgeRequest(DataRequest request, DateTimeOffset at) =>
        ToPerson(request, DataRequestReceived.Key, DataRequestReceived.Write(request, service), at);

    public void ExtendRequest(DataRequest request, string? why, DateTimeOffset at) =>
        ToPerson(request, DataRequestExtended.Key, DataRequestExtended.Write(request, why), at);

    public void RefuseRequest(DataRequest request, string? why, DateTimeOffset at) =>
        ToPerson(request, DataRequestRefused.Key, DataRequestRefused.Write(request, why, service), at);

    public void AcceptRequest(DataRequest request, int erasureDelay, string? words, DateTimeOffset at) =>
        ToPerson(request, DataRequestAccepted.Key, DataRequestAccepted.Write(request, erasureDelay, words, service), at);

    /// <summary>To the service itself; names nobody.</summary>
    public void AlertAboutRequest(DataRequest request, DateTimeOffset at) =>
        mails.Add(new Recipient(service.Desk, service.Mail), null, DataRequestAlert.Key, DataRequestAlert.Write(request, service), at, caseId: request.Id);

    private void ToPerson(DataRequest request, string key, Letter letter, DateTimeOffset at) =>
        mails.Add(new Recipient(request.PersonName, request.Email), request.MemberId, key, letter, at, caseId: request.Id);
}
