using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Opens, checks and ends sessions. Checked at every request: a disabled account is out at its next click.</summary>
public sealed class Sessions(BackOfficeDb db, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>No setting lets a session live longer: what is older is nobody's.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(Math.Max(Limits.MemberSession.Most, Limits.StaffSession.Most));

    /// <summary>Adds the row; the caller saves.</summary>
    public Session Open(Account account, Guid? attachmentId, string device = "") => Add(account, attachmentId, device, clock.GetUtcNow(), clock.GetUtcNow());

    /// <summary>The same sign-in goes on under another attachment: its total time is not given again.</summary>
    internal Session Continue(Session current, Account account, Guid attachmentId) => Add(account, attachmentId, current.Device, current.OpenedAt, current.ProvenAt);

    /// <summary>
    /// The person behind a session that still holds, or null. One query: how long it may live is read with it, so that a setting changed
    /// holds at the next click.
    /// </summary>
    public async Task<LiveSession?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (from session in db.Sessions
                           join account in db.Users on session.AccountId equals account.Id
                           join held in db.Set<Attachment>() on session.AttachmentId equals held.Id into attachments
                           from attachment in attachments.DefaultIfEmpty()
                           let isMember = account.Kind == AccountKind.Member
                           where session.Id == id && session.EndedAt == null && session.Stamp == account.SecurityStamp && account.DisabledAt == null
                               && (session.AttachmentId == null || attachment.To == null)
                           select new
                           {
                               Session = new LiveSession(session.Id, account.Id, account.Kind, attachment == null ? null : attachment.MemberId,
                                   attachment == null ? null : attachment.Capacity, account.DisplayName, account.MustChangePassword,
                                   !isMember && !account.TwoFactorEnabled, db.Set<Attachment>().Any(a => a.AccountId == account.Id && a.To == null && a.Id != session.AttachmentId),
                                   session.OpenedAt, session.LastSeenAt, session.ProvenAt),
                               IdleMinutes = db.Set<LimitChange>().Where(c => c.Key == (isMember ? Limits.MemberIdle.Key : Limits.StaffIdle.Key))
                                   .OrderByDescending(c => c.Id).Select(c => (int?)c.After).FirstOrDefault(),
                               TotalHours = db.Set<LimitChange>().Where(c => c.Key == (isMember ? Limits.MemberSession.Key : Limits.StaffSession.Key))
                                   .OrderByDescending(c => c.Id).Select(c => (int?)c.After).FirstOrDefault(),
                               EditsRules = db.Set<AccountGrant>().Any(g => g.AccountId == account.Id && g.Right == AccountRight.EditRules),
                               PublishesRules = db.Set<AccountGrant>().Any(g => g.AccountId == account.Id && g.Right == AccountRight.PublishRules),
                           })
            .SingleOrDefaultAsync(cancellationToken);
        if (found?.Session is not { } live) return null;
        var now = clock.GetUtcNow();
        var (idle, total) = live.Kind == AccountKind.Member ? (Limits.MemberIdle, Limits.MemberSession) : (Limits.StaffIdle, Limits.StaffSession);
        if (now - live.LastSeenAt > TimeSpan.FromMinutes(found.IdleMinutes ?? idle.Default)) return null;
        if (now - live.OpenedAt > TimeSpan.FromHours(found.TotalHours ?? total.Default)) return null;
        if (now - live.LastSeenAt > SeenEvery)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        return live with { EditsRules = found.EditsRules, PublishesRules = found.PublishesRules };
    }

    public Task EndAsync(Guid id, CancellationToken cancellationToken) => db.Sessions
        .Where(s => s.Id == id && s.EndedAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.GetUtcNow()), cancellationToken);

    private Session Add(Account account, Guid? attachmentId, string device, DateTimeOffset openedAt, DateTimeOffset provenAt)
    {
        var session = new Session
        {
            AccountId = account.Id,
            AttachmentId = attachmentId,
            Device = device,
            Stamp = account.SecurityStamp!,
            OpenedAt = openedAt,
            LastSeenAt = clock.GetUtcNow(),
            ProvenAt = provenAt,
        };
        account.LastSeenAt = clock.GetUtcNow();
        db.Sessions.Add(session);
        return session;
    }
}

/// <param name="LacksSecondFactor">One of the service's people without a second factor: it is set up before anything else.</param>
/// <param name="HasChoice">The person could act under another attachment.</param>
public sealed record LiveSession(
    Guid Id, Guid AccountId, AccountKind Kind, Guid? MemberId, Capacity? Capacity, string DisplayName, bool MustChangePassword, bool LacksSecondFactor,
    bool HasChoice, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, DateTimeOffset ProvenAt)
{
    public bool EditsRules { get; init; }

    public bool PublishesRules { get; init; }

    /// <summary>Given by name, on top of what the kind of account may do.</summary>
    public IEnumerable<AccountRight> Rights => AccountRightWords.All.Where(right => right switch
    {
        AccountRight.EditRules => EditsRules,
        AccountRight.PublishRules => PublishesRules,
        _ => throw new InvalidOperationException($"The session does not read the right {right}."),
    });
}
