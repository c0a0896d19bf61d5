using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>What a reset writes: a link to each chosen address, and the news to everybody once the password is changed.</summary>
public sealed class ResetMails(BackOfficeDb db, MailComposer mails, MailLinks links, LimitBook limits, IOptions<ServiceSettings> service)
{
    private static readonly ContactRole[] Told = [ContactRole.Account, ContactRole.Manager, ContactRole.HumanResources];

    /// <summary>One token an address. The subject of the link is the account, so that one use voids all the others.</summary>
    public async Task SendLinkAsync(Account account, Guid memberId, ResetAddress to, Guid caseId, DateTimeOffset at, CancellationToken ct)
    {
        var life = (await limits.ReadAsync(ct)).Span(Limits.ResetLinkLife);
        var link = links.Issue(LinkPurpose.PasswordReset, account.Id, life, at, memberId.ToString());
        mails.Add(new Recipient(to.Name, to.Mail), memberId, PasswordResetLink.Key,
            PasswordResetLink.Write(await WhoseAsync(account, memberId, ct), link, at + life, service.Value), at, caseId: caseId);
    }

    /// <summary>Every role contact, every administrator of the member and the person; each with a "ce n’est pas nous" of their own.</summary>
    public async Task TellChangedAsync(Account account, Guid? memberId, DateTimeOffset at, CancellationToken ct)
    {
        var life = (await limits.ReadAsync(ct)).Span(Limits.NotUsLinkLife);
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.MemberId == memberId && Told.Contains(c.Role)).ToListAsync(ct);
        var administrators = await db.Users.AsNoTracking().Where(a => a.DisabledAt == null && db.Set<Attachment>().Any(x =>
            x.AccountId == a.Id && x.MemberId == memberId && x.Capacity == Capacity.Administrator && x.To == null)).ToListAsync(ct);
        var people = contacts.Select(Recipient.Of).Concat(administrators.Select(Recipient.Of)).Append(Recipient.Of(account))
            .Where(to => to.Address.Length > 0).DistinctBy(to => to.Address, StringComparer.OrdinalIgnoreCase);
        var whose = await WhoseAsync(account, memberId, ct);
        foreach (var to in people)
        {
            var link = links.Issue(LinkPurpose.PasswordNotUs, account.Id, life, at);
            mails.Add(to, memberId, PasswordChanged.Key, PasswordChanged.Write(at, service.Value, whose, link), at);
        }
    }

    private async Task<string> WhoseAsync(Account account, Guid? memberId, CancellationToken ct)
    {
        var company = await db.Members.Where(m => m.Id == memberId).Select(m => m.CompanyName).SingleOrDefaultAsync(ct);
        return company is null ? $"l’accès de {account.DisplayName}" : $"l’accès de {account.DisplayName} à l’espace de {company}";
    }
}
