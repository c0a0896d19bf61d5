using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>
/// "Ce n’est pas moi" from the former address: the access is blocked, and an address already changed is put back. Whoever asked for the
/// change knew the password: a confirmed fraud takes it away.
/// </summary>
public sealed class MailChangeFreeze(BackOfficeDb db, MailLinks links, MailSwitch mailSwitch, AccountEvents events) : IFreezes
{
    public LinkPurpose Purpose => LinkPurpose.MailChangeNotUs;

    public async Task<Freezable?> DescribeAsync(Guid subjectId, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } found) return null;
        var memberId = await db.Set<Attachment>().Where(a => a.AccountId == found.Account.Id && a.To == null)
            .OrderBy(a => a.From).Select(a => (Guid?)a.MemberId).FirstOrDefaultAsync(ct);
        return found.Change.IsChanged
            ? new($"L’adresse électronique de l’accès de {found.Account.DisplayName} a été changée.",
                "Cet accès est bloqué, ses sessions sont fermées et l’ancienne adresse est remise.", memberId)
            : new($"Un changement d’adresse électronique a été demandé pour l’accès de {found.Account.DisplayName}.",
                "Cet accès est bloqué, ses sessions sont fermées et la demande est annulée.", memberId);
    }

    public async Task FreezeAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } found) return;
        found.Account.Freeze(now);
        found.Change.ContestedAt ??= now;
        await links.VoidAsync(LinkPurpose.MailChange, subjectId, now, ct);
        await links.VoidAsync(LinkPurpose.PasswordReset, found.Account.Id, now, ct);
        if (found.Change.IsChanged) await mailSwitch.BackAsync(found.Change, found.Account, NotUsReports.Reader, now, ct);
        events.Note(found.Account.Id, AccountEventKind.AccountFrozen, NotUsReports.Reader);
    }

    public async Task ReleaseAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } found) return;
        found.Account.Thaw();
        found.Change.ContestedAt = null;
        // After a confirmed fraud the addresses are forgotten: the access is given back, the change is not.
        if (found.Change is { IsChanged: true, NewAddress: not null }) await mailSwitch.AgainAsync(found.Change, found.Account, NotUsReports.Desk, now, ct);
        events.Note(found.Account.Id, AccountEventKind.AccountReleased, NotUsReports.Desk);
    }

    public async Task<bool> ConfirmFraudAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } found) return false;
        if (found.Change.IsChanged) await mailSwitch.BackAsync(found.Change, found.Account, NotUsReports.Desk, now, ct);
        found.Change.Forget();
        found.Account.PasswordHash = null;
        found.Account.EndSessions();
        events.Note(found.Account.Id, AccountEventKind.MailChangeUndone, NotUsReports.Desk);
        return true;
    }

    public void Tell(ActivityContext<NotUsReport> context, NotUsTurn turn)
    {
        var (change, id) = (context.Case.SubjectId, Guid.CreateVersion7());
        switch (turn)
        {
            case NotUsTurn.Frozen: context.SignalOther(change, new MailChangeContested(), id); break;
            case NotUsTurn.Released: context.SignalOther(change, new MailChangeUpheld(), id); break;
            case NotUsTurn.FraudConfirmed: context.SignalOther(change, new MailChangeRejected(), id); break;
            default: throw new ArgumentOutOfRangeException(nameof(turn));
        }
    }

    private async Task<Found?> FindAsync(Guid id, CancellationToken ct)
    {
        var change = await db.Set<MailChange>().SingleOrDefaultAsync(c => c.Id == id, ct);
        var account = change is null ? null : await db.Users.SingleOrDefaultAsync(a => a.Id == change.AccountId, ct);
        return account is null ? null : new Found(change!, account);
    }

    private sealed record Found(MailChange Change, Account Account);
}
