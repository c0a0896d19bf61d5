using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>What the service writes to whoever asked for a company to join.</summary>
public sealed class MembershipMails(MailComposer mails, IOptions<ServiceSettings> service)
{
    public void Received(MembershipApplication application, DateTimeOffset at) =>
        ToRequester(application, MembershipReceived.Key, MembershipReceived.Write(application), at);

    public void AskForPaper(MembershipApplication application, string words, DateTimeOffset at) =>
        ToRequester(application, MembershipPaperAsked.Key, MembershipPaperAsked.Write(application, words, service.Value), at);

    public void Refuse(MembershipApplication application, DateTimeOffset at) =>
        ToRequester(application, MembershipRefused.Key, MembershipRefused.Write(application, service.Value), at);

    public void TellAlreadyMember(MembershipApplication application, DateTimeOffset at) =>
        ToRequester(application, MembershipAlready.Key, MembershipAlready.Write(application, service.Value), at);

    public void Welcome(MembershipApplication application, Member member, Guid slipId, DateTimeOffset at) => mails.Add(
        To(application), member.Id, MembershipWelcome.Key, MembershipWelcome.Write(application, member.Number, service.Value), at, slipId);

    private void ToRequester(MembershipApplication application, string key, Letter letter, DateTimeOffset at) =>
        mails.Add(To(application), null, key, letter, at, caseId: application.Id);

    private static Recipient To(MembershipApplication application) => new(application.Person.FullName, application.Person.Email);
}
