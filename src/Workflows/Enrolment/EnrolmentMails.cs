using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment;

/// <summary>What an enrolment writes to its requester. Every one disappears with the file if it is never finished.</summary>
public sealed class EnrolmentMails(MailComposer mails, MailLinks links, IOptions<ServiceSettings> service)
{
    /// <summary>After the first screen. The link goes on as long as the file lives: it is no key to anything but what they typed.</summary>
    public void OfferToResume(EnrolmentFile file, DateTimeOffset at) =>
        ToRequester(file, EnrolmentResume.Key, EnrolmentResume.Write(file, ResumeLink(file, at)), at);

    public void RemindToFinish(EnrolmentFile file, DateTimeOffset at) =>
        ToRequester(file, EnrolmentReminder.Key, EnrolmentReminder.Write(file, ResumeLink(file, at)), at);

    public async Task AskToValidateAsync(EnrolmentFile file, TimeSpan life, DateTimeOffset at, CancellationToken ct)
    {
        await links.VoidAsync(LinkPurpose.EnrolmentValidation, file.Id, at, ct);
        // Never longer than the file itself.
        var ends = at + life < file.DeletesAt ? at + life : file.DeletesAt;
        var link = links.Issue(LinkPurpose.EnrolmentValidation, file.Id, ends - at, at);
        ToRequester(file, EnrolmentValidation.Key, EnrolmentValidation.Write(file, link, ends, service.Value), at);
    }

    private string ResumeLink(EnrolmentFile file, DateTimeOffset at) =>
        links.Issue(LinkPurpose.EnrolmentResume, file.Id, file.DeletesAt - at, at);

    private void ToRequester(EnrolmentFile file, string key, Letter letter, DateTimeOffset at) =>
        mails.Add(new Recipient(file.Person.FullName, file.Person.Email), file.MemberId, key, letter, at, caseId: file.Id);
}
