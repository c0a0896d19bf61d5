using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>The password was changed by somebody else: the account opens nothing until a person of the service has called. The subject is the account.</summary>
public sealed class AccountFreeze(BackOfficeDb db, MailLinks links, AccountEvents events) : IFreezes
{
    public LinkPurpose Purpose => LinkPurpose.PasswordNotUs;

    public async Task<Freezable?> DescribeAsync(Guid subjectId, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } account) return null;
        var memberId = await db.Set<Attachment>().Where(a => a.AccountId == subjectId && a.To == null)
            .OrderBy(a => a.From).Select(a => (Guid?)a.MemberId).FirstOrDefaultAsync(ct);
        return new(
            $"Le mot de passe de l’accès de {account.DisplayName} a été changé.",
            "Cet accès est bloqué, ses sessions sont fermées et les liens de réinitialisation en cours sont annulés.",
            memberId);
    }

    public async Task FreezeAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is { } account)
        {
            account.Freeze(now);
            events.Note(account.Id, AccountEventKind.AccountFrozen, NotUsReports.Reader);
        }

        await links.VoidAsync(LinkPurpose.PasswordReset, subjectId, now, ct);
    }

    public async Task ReleaseAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } account) return;
        account.Thaw();
        events.Note(account.Id, AccountEventKind.AccountReleased, NotUsReports.Desk);
    }

    /// <summary>The password the fraudster chose opens nothing any more: once the access is given back, a new one is chosen by a mailed link.</summary>
    public async Task<bool> ConfirmFraudAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } account) return false;
        account.PasswordHash = null;
        account.EndSessions();
        await links.VoidAsync(LinkPurpose.PasswordReset, subjectId, now, ct);
        return true;
    }

    private Task<Account?> FindAsync(Guid id, CancellationToken ct) => db.Users.SingleOrDefaultAsync(a => a.Id == id, ct);
}
