using System.Net.Mail;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Mail;

/// <summary>What staff do about mails that failed or whose fate is unknown. Each act is one transaction and leaves a row.</summary>
public sealed class MailDesk(BackOfficeDb db, TimeProvider clock)
{
    /// <summary>What buttons and checks both read.</summary>
    public static IReadOnlyList<MailVerdict> AllowedFor(MailState state) => state switch
    {
        MailState.Failed or MailState.Unknown => [MailVerdict.Resend, MailVerdict.Drop],
        MailState.Kept or MailState.Dropped => [MailVerdict.Resend],
        MailState.Queued => [MailVerdict.Drop],
        _ => [],
    };

    /// <summary>Queues it again, under the same Message-Id: a server that had taken it can tell.</summary>
    /// <param name="toAddress">The corrected address; null keeps the one it has.</param>
    public async Task ResendAsync(Guid mailId, string reason, string by, string? toAddress = null, CancellationToken ct = default)
    {
        var mail = await db.Mails.SingleAsync(m => m.Id == mailId, ct);
        if (!AllowedFor(mail.State).Contains(MailVerdict.Resend)) throw new MailNotToResend();
        var address = PlainText.Line(string.IsNullOrWhiteSpace(toAddress) ? mail.ToAddress : toAddress, 254);
        if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) throw new MailAddressNotValid();

        Remember(mail, MailVerdict.Resend, reason, by, address == mail.ToAddress ? null : mail.ToAddress);
        mail.ToAddress = address;
        (mail.State, mail.Attempts, mail.NextAttemptAt, mail.LastError) = (MailState.Queued, 0, clock.GetUtcNow(), null);
        await SaveAsync(ct);
    }

    public async Task DropAsync(Guid mailId, string reason, string by, CancellationToken ct = default)
    {
        var mail = await db.Mails.SingleAsync(m => m.Id == mailId, ct);
        if (!AllowedFor(mail.State).Contains(MailVerdict.Drop)) throw new MailNotToDrop();
        Remember(mail, MailVerdict.Drop, reason, by);
        mail.State = MailState.Dropped;
        await SaveAsync(ct);
    }

    /// <summary>The decisions on one mail, the latest first.</summary>
    public async Task<IReadOnlyList<MailDecision>> HistoryAsync(Guid mailId, CancellationToken ct = default) =>
        await db.Set<MailDecision>().AsNoTracking().Where(d => d.MailId == mailId).OrderByDescending(d => d.At).ToListAsync(ct);

    private void Remember(OutgoingMail mail, MailVerdict verdict, string reason, string by, string? addressBefore = null)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new MailReasonMissing();
        db.Add(new MailDecision
        {
            MailId = mail.Id,
            Verdict = verdict,
            Reason = reason.Trim(),
            By = by,
            At = clock.GetUtcNow(),
            Before = mail.State,
            ErrorBefore = mail.LastError,
            AddressBefore = addressBefore,
        });
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new MailChangedMeanwhile();
        }
    }
}
