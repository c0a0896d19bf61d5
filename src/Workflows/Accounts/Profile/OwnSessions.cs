using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Profile;

/// <summary>A browser in which a person is signed in now.</summary>
public sealed record OwnSession(Guid Id, string Device, string? CompanyName, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, bool IsThisOne);

/// <summary>The browsers a person is signed in with: they see them and end them.</summary>
public sealed class OwnSessions(BackOfficeDb db, AccountEvents events, LimitBook limitBook, TimeProvider clock)
{
    /// <summary>This one first, then the last seen first; what no clock would accept any more is not shown.</summary>
    public async Task<IReadOnlyList<OwnSession>> ReadAsync(Guid accountId, Guid currentId, CancellationToken ct)
    {
        var kind = await db.Users.Where(a => a.Id == accountId).Select(a => a.Kind).SingleAsync(ct);
        var (limits, now) = (await limitBook.ReadAsync(ct), clock.GetUtcNow());
        var (idle, total) = kind == AccountKind.Member ? (Limits.MemberIdle, Limits.MemberSession) : (Limits.StaffIdle, Limits.StaffSession);
        var (seenAfter, openedAfter) = (now - limits.Span(idle), now - limits.Span(total));
        return await (from session in Open(accountId)
                      join held in db.Set<Attachment>() on session.AttachmentId equals held.Id into attachments
                      from attachment in attachments.DefaultIfEmpty()
                      join of in db.Members on attachment.MemberId equals of.Id into members
                      from member in members.DefaultIfEmpty()
                      where session.LastSeenAt >= seenAfter && session.OpenedAt >= openedAfter && (attachment == null || attachment.To == null)
                      orderby session.Id == currentId descending, session.LastSeenAt descending
                      select new OwnSession(session.Id, session.Device, member == null ? null : member.CompanyName, session.OpenedAt, session.LastSeenAt, session.Id == currentId))
            .ToListAsync(ct);
    }

    /// <summary>False when it is nobody's, or somebody else's. Ending it twice is harmless.</summary>
    public async Task<bool> EndAsync(Guid accountId, Guid sessionId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.AccountId == accountId, ct);
        if (session is null) return false;
        if (session.EndedAt is not null) return true;
        session.EndedAt = clock.GetUtcNow();
        events.Note(account, AccountEventKind.SessionEnded, session.Device);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>How many were ended.</summary>
    public async Task<int> EndOthersAsync(Guid accountId, Guid currentId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var others = await Open(accountId).Where(s => s.Id != currentId).ToListAsync(ct);
        if (others.Count == 0) throw new NoOtherSession();
        foreach (var session in others) session.EndedAt = clock.GetUtcNow();
        events.Note(account, AccountEventKind.OtherSessionsEnded, French.Count(others.Count, "appareil"));
        await db.SaveChangesAsync(ct);
        return others.Count;
    }

    /// <summary>Not ended, and not left behind by a new password.</summary>
    private IQueryable<Session> Open(Guid accountId) => db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null
        && db.Users.Any(a => a.Id == accountId && a.SecurityStamp == s.Stamp));
}

public sealed class NoOtherSession() : Refusal("Aucun autre appareil n’est connecté à votre compte : il n’y a rien à faire.");
