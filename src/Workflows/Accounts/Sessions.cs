using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Opens, checks and ends sessions. Checked at every request: a disabled account is out at its next click.</summary>
public sealed class Sessions(BackOfficeDb db, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Adds the row; the caller saves.</summary>
    public Session Open(Account account, Guid? attachmentId, string device = "")
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            AccountId = account.Id, AttachmentId = attachmentId, Device = device, Stamp = account.SecurityStamp!, OpenedAt = now, LastSeenAt = now,
        };
        db.Sessions.Add(session);
        return session;
    }

    /// <summary>The person behind a session that still holds, or null.</summary>
    public async Task<LiveSession?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (from session in db.Sessions
                           join account in db.Users on session.AccountId equals account.Id
                           join held in db.Set<Attachment>() on session.AttachmentId equals held.Id into attachments
                           from attachment in attachments.DefaultIfEmpty()
                           where session.Id == id && session.EndedAt == null && session.Stamp == account.SecurityStamp && account.DisabledAt == null
                               && (session.AttachmentId == null || attachment.To == null)
                           select new LiveSession(session.Id, account.Id, account.Kind, attachment == null ? null : attachment.MemberId,
                               attachment == null ? null : attachment.Capacity, account.DisplayName, account.MustChangePassword, session.OpenedAt, session.LastSeenAt))
            .SingleOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (found is null || now - found.LastSeenAt > SessionLimits.Idle(found.Kind) || now - found.OpenedAt > SessionLimits.Absolute(found.Kind))
            return null;
        if (now - found.LastSeenAt > SeenEvery)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        return found;
    }

    public Task EndAsync(Guid id, CancellationToken cancellationToken) => db.Sessions
        .Where(s => s.Id == id && s.EndedAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.GetUtcNow()), cancellationToken);
}

public sealed record LiveSession(
    Guid Id, Guid AccountId, AccountKind Kind, Guid? MemberId, Capacity? Capacity, string DisplayName, bool MustChangePassword, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt);
