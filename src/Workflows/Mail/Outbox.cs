using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Mail;

/// <summary>
/// The rows of the outbox as several senders share them. <c>NextAttemptAt</c> is also the claim: who set it may go on,
/// so that a sender that was paused past its turn finds that the row is no longer its own.
/// </summary>
internal sealed class Outbox(BackOfficeDb db, TimeProvider clock)
{
    /// <summary>A sender that dies before a dialogue frees its mails after this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>A dialogue that left no result for this long was killed: the mail is in doubt. Longer than any time-out.</summary>
    public static readonly TimeSpan Doubt = TimeSpan.FromMinutes(10);

    /// <summary>PostgreSQL keeps microseconds; a claim is compared for equality.</summary>
    public DateTimeOffset Now => new(clock.GetUtcNow().UtcTicks / 10 * 10, TimeSpan.Zero);

    public Task<int> ReportKilledAsync(CancellationToken ct)
    {
        var now = Now;
        return db.Mails.Where(m => m.State == MailState.Sending && m.NextAttemptAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Unknown)
            .SetProperty(m => m.LastError, "L’envoi a été interrompu avant la réponse du serveur : le courriel est peut-être arrivé."), ct);
    }

    public Task<int> KeepAsync(int max, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        update mail.outgoing_mails set state = 'Kept' where id in (
            select id from mail.outgoing_mails where state = 'Queued' and next_attempt_at <= {Now}
            order by next_attempt_at limit {max} for update skip locked)
        """, ct);

    public async Task<IReadOnlyList<Claim>> ClaimAsync(int max, CancellationToken ct)
    {
        var (now, lease) = (Now, Now + Lease);
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            update mail.outgoing_mails set next_attempt_at = {lease} where id in (
                select id from mail.outgoing_mails where state = 'Queued' and next_attempt_at <= {now}
                order by next_attempt_at limit {max} for update skip locked)
            returning id
            """).ToListAsync(ct);
        return [.. ids.Order().Select(id => new Claim(id, lease))];
    }

    /// <summary>Commits that the dialogue begins; null when the claim was lost meanwhile.</summary>
    public async Task<Claim?> BeginAsync(Claim claim, CancellationToken ct)
    {
        var until = Now + Doubt;
        var begun = await db.Mails
            .Where(m => m.Id == claim.MailId && m.State == MailState.Queued && m.NextAttemptAt == claim.Until)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, MailState.Sending)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.NextAttemptAt, until), ct);
        return begun == 1 ? new Claim(claim.MailId, until) : null;
    }

    public async Task<(OutgoingMail Mail, IReadOnlyList<StoredDocument> Documents)> ReadAsync(Claim claim, CancellationToken ct)
    {
        var mail = await db.Mails.AsNoTracking().SingleAsync(m => m.Id == claim.MailId, ct);
        var documents = mail.Attachments.Count == 0
            ? []
            : await db.Documents.AsNoTracking().Where(d => mail.Attachments.Contains(d.Id)).ToListAsync(ct);
        return (mail, documents);
    }

    /// <summary>Writes the result. A late one still tells the truth of a mail that was declared in doubt meanwhile.</summary>
    public Task EndAsync(Claim claim, MailState state, string? error, DateTimeOffset? nextAttempt, CancellationToken ct)
    {
        DateTimeOffset? sentAt = state == MailState.Sent ? Now : null;
        return db.Mails
            .Where(m => m.Id == claim.MailId && m.NextAttemptAt == claim.Until && (m.State == MailState.Sending || m.State == MailState.Unknown))
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.LastError, error)
                .SetProperty(m => m.SentAt, sentAt)
                .SetProperty(m => m.NextAttemptAt, m => nextAttempt ?? m.NextAttemptAt), ct);
    }

    /// <summary>Puts back what this turn will not send.</summary>
    public Task ReleaseAsync(IEnumerable<Claim> claims, DateTimeOffset nextAttempt, CancellationToken ct)
    {
        var ids = claims.Select(c => c.MailId).ToList();
        var until = claims.Select(c => c.Until).FirstOrDefault();
        return db.Mails.Where(m => ids.Contains(m.Id) && m.State == MailState.Queued && m.NextAttemptAt == until)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, nextAttempt), ct);
    }
}

internal sealed record Claim(Guid MailId, DateTimeOffset Until);
