using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment;

/// <summary>What an enrolment writes, to its requester and to the member. Every mail disappears with the file if that is never finished.</summary>
public sealed class EnrolmentMails(BackOfficeDb db, MailComposer mails, MailLinks links, IOptions<ServiceSettings> service)
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

    public void TellActive(EnrolmentFile file, Member member, Capacity capacity, DateTimeOffset at) =>
        ToRequester(file, EnrolmentActive.Key, EnrolmentActive.Write(file, member.CompanyName, member.Number, capacity, service.Value), at);

    public void TellHeld(EnrolmentFile file, DateTimeOffset at) => ToRequester(file, EnrolmentHeld.Key, EnrolmentHeld.Write(file, service.Value), at);

    public void TellAlreadyEnrolled(EnrolmentFile file, DateTimeOffset at) =>
        ToRequester(file, EnrolmentAlready.Key, EnrolmentAlready.Write(file, service.Value), at);

    public void AskForProof(EnrolmentFile file, string words, DateTimeOffset at) =>
        ToRequester(file, EnrolmentProof.Key, EnrolmentProof.Write(file, words, service.Value), at);

    /// <summary>The page to type the key on. Its link outlives the key, so that it can say that the key is over; it never holds it.</summary>
    public async Task TellKeyPostedAsync(EnrolmentFile file, DateTimeOffset until, DateTimeOffset at, CancellationToken ct)
    {
        await links.VoidAsync(LinkPurpose.EnrolmentKey, file.Id, at, ct);
        var link = links.Issue(LinkPurpose.EnrolmentKey, file.Id, 2 * (until - at), at);
        ToRequester(file, EnrolmentKeyPosted.Key, EnrolmentKeyPosted.Write(file, link, until, service.Value), at);
    }

    public void TellRefused(EnrolmentFile file, DateTimeOffset at) =>
        ToRequester(file, EnrolmentRefused.Key, EnrolmentRefused.Write(file, service.Value), at);

    /// <summary>Each person of the member once, with a link of their own; never the requester. Returns how many.</summary>
    public async Task<int> TellMemberAsync(EnrolmentFile file, TimeSpan linkLife, DateTimeOffset at, CancellationToken ct)
    {
        var member = await db.Members.AsNoTracking().Include(m => m.Contacts).SingleAsync(m => m.Id == file.MemberId, ct);
        var administrators = await db.Users.AsNoTracking().Where(a => a.Id != file.AccountId && a.DisabledAt == null && db.Set<Attachment>()
            .Any(x => x.AccountId == a.Id && x.MemberId == member.Id && x.Capacity == Capacity.Administrator && x.To == null)).ToListAsync(ct);
        var people = member.Contacts.Where(c => c.Role is ContactRole.Manager or ContactRole.Account).Select(c => (c.Id, To: Recipient.Of(c)))
            .Concat(administrators.Select(a => (a.Id, To: Recipient.Of(a))))
            .Where(p => p.To.Address.Length > 0 && !string.Equals(p.To.Address, file.Person.Email, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(p => p.To.Address, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (id, to) in people)
        {
            var link = links.Issue(LinkPurpose.EnrolmentNotUs, file.Id, linkLife, at, id.ToString());
            mails.Add(to, member.Id, EnrolmentTold.Key, EnrolmentTold.Write(file, member.CompanyName, link, service.Value), at, caseId: file.Id);
        }

        return people.Count;
    }

    private string ResumeLink(EnrolmentFile file, DateTimeOffset at) =>
        links.Issue(LinkPurpose.EnrolmentResume, file.Id, file.DeletesAt - at, at);

    private void ToRequester(EnrolmentFile file, string key, Letter letter, DateTimeOffset at) =>
        mails.Add(new Recipient(file.Person.FullName, file.Person.Email), file.MemberId, key, letter, at, caseId: file.Id);
}
