using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person is told of their contributions; added to the caller's transaction, not saved.</summary>
public sealed class RevenueNotices(DocumentStore documents, MailComposer mails, IOptions<ServiceSettings> service)
{
    public void Send(Reevaluation request, DateTimeOffset at)
    {
        var notice = documents.AddRevenueNotice(
            request.MemberId, request.Id, $"avis-rectificatif-{request.Reference}.pdf", RevenueNoticeDocument.Render(RevenueNoticeRecord.Of(request, service.Value, at)), at);
        mails.Add(To(request), request.MemberId, RevenueNotice.Key, RevenueNotice.Write(request, service.Value), at, notice.Id, request.Id);
    }

    public void TellReversed(Reevaluation request, DateTimeOffset at) =>
        mails.Add(To(request), request.MemberId, RevenueReversed.Key, RevenueReversed.Write(request, request.ReversedBecause ?? "", service.Value), at, caseId: request.Id);

    public void TellRegularised(SelfEmployedFile file, Regularisation settled, DateTimeOffset at) => mails.Add(
        Recipient.Of(file.Member.ContactFor(ContactRole.Account, ContactRole.Manager)), file.MemberId,
        RevenueRegularised.Key, RevenueRegularised.Write(settled, service.Value), at);

    /// <summary>The address the person checked in the first step.</summary>
    private static Recipient To(Reevaluation request) => new(request.Member.ContactFor(ContactRole.Account, ContactRole.Manager)?.FullName ?? request.Member.CompanyName, request.Mail);
}
