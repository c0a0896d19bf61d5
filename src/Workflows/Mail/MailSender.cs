using BackOffice.Workflows.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Mail;

/// <summary>
/// The only one that talks to the mail server. At least once, under a fixed Message-Id: <c>Sending</c> is committed
/// before each dialogue, so a process killed in the middle leaves one mail in doubt and a person decides.
/// </summary>
public sealed class MailSender(
    BackOfficeDb db, IOptions<SmtpSettings> smtp, IOptions<ServiceSettings> service, TimeProvider clock, ILogger<MailSender> log)
{
    private readonly Outbox outbox = new(db, clock);

    /// <summary>Sends at most <paramref name="max"/> mails that are due. Stopping waits for the dialogue under way.</summary>
    public async Task<MailRun> RunOnceAsync(int max, CancellationToken ct)
    {
        var killed = await outbox.ReportKilledAsync(ct);
        if (killed > 0) log.LogWarning("{Count} mails were left in the middle of a dialogue: in doubt", killed);
        if (!smtp.Value.HasServer)
            return new MailRun(smtp.Value.KeepWithoutServer ? await outbox.KeepAsync(max, ct) : 0, 0, 0, killed);

        var claims = await outbox.ClaimAsync(max, ct);
        return claims.Count == 0 ? new MailRun(0, 0, 0, killed) : await SendAsync(claims, killed, ct);
    }

    private async Task<MailRun> SendAsync(IReadOnlyList<Claim> claims, int killed, CancellationToken ct)
    {
        using var dialogue = new SmtpDialogue(smtp.Value, service.Value);
        var run = new MailRun(claims.Count, 0, 0, killed);
        for (var i = 0; i < claims.Count; i++)
        {
            if (ct.IsCancellationRequested)
            {
                await outbox.ReleaseAsync(claims.Skip(i), outbox.Now, CancellationToken.None);
                break;
            }

            run = await SendOneAsync(dialogue, claims[i], run);
            if (!run.ServerTrouble) continue;
            await outbox.ReleaseAsync(claims.Skip(i + 1), outbox.Now, CancellationToken.None);
            break;
        }

        return run;
    }

    // From here to the result nothing is cancelled: half a dialogue is what leaves doubt.
    private async Task<MailRun> SendOneAsync(SmtpDialogue dialogue, Claim claim, MailRun run)
    {
        if (await outbox.BeginAsync(claim, CancellationToken.None) is not { } begun) return run;
        var (mail, documents) = await outbox.ReadAsync(begun, CancellationToken.None);
        var delivery = await dialogue.SendAsync(mail, documents);
        var (state, nextAttempt) = After(delivery, mail.Attempts);
        await outbox.EndAsync(begun, state, delivery.Error, nextAttempt, CancellationToken.None);
        if (state != MailState.Sent)
            log.LogWarning("Mail {MailId} ({Template}), attempt {Attempt}: {State}, {Error}", mail.Id, mail.Template, mail.Attempts, state, delivery.Error);
        return run with
        {
            Sent = run.Sent + (state == MailState.Sent ? 1 : 0),
            Failed = run.Failed + (state == MailState.Failed ? 1 : 0),
            InDoubt = run.InDoubt + (state == MailState.Unknown ? 1 : 0),
            ServerTrouble = delivery.Outcome == DeliveryOutcome.ServerTrouble,
        };
    }

    private (MailState State, DateTimeOffset? NextAttempt) After(Delivery delivery, int attempts) => delivery.Outcome switch
    {
        DeliveryOutcome.Sent => (MailState.Sent, null),
        DeliveryOutcome.Refused => (MailState.Failed, null),
        DeliveryOutcome.InDoubt => (MailState.Unknown, null),
        DeliveryOutcome.Later or DeliveryOutcome.ServerTrouble when attempts >= smtp.Value.MaxAttempts => (MailState.Failed, null),
        DeliveryOutcome.Later or DeliveryOutcome.ServerTrouble => (MailState.Queued, outbox.Now + Pause(attempts)),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };

    /// <summary>1, 2, 4… minutes, then every four hours.</summary>
    private static TimeSpan Pause(int attempts) => TimeSpan.FromMinutes(Math.Min(240, Math.Pow(2, Math.Min(attempts, 10) - 1)));
}
