using BackOffice.Workflows.Mail;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Hosting;

/// <summary>
/// Takes mails from the outbox for as long as the process lives. Any number of nodes may run it: they share the rows.
/// It outlives the database and the mail server; stopping waits for the dialogue under way.
/// </summary>
internal sealed class OutboxSender(IServiceScopeFactory scopes, IOptions<SmtpSettings> smtp, ILogger<OutboxSender> log) : BackgroundService
{
    private const int Batch = 50;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (smtp.Value is { HasServer: false, KeepWithoutServer: false })
            log.LogWarning("No mail server is set (Smtp:Host): mails stay queued.");
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await TurnAsync(stoppingToken);
            if (pause == TimeSpan.Zero) continue;
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> TurnAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = await scope.ServiceProvider.GetRequiredService<MailSender>().RunOnceAsync(Batch, ct);
            if (run.ServerTrouble) return AfterTrouble;
            return run.Claimed == Batch ? TimeSpan.Zero : Idle;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The outbox is as safe as the database; what cannot be read now is read later. The type says enough: a message could quote a row.
            log.LogError("The outbox could not be read ({Failure}): next try in {Seconds} s.", failure.GetType().Name, AfterTrouble.TotalSeconds);
            return AfterTrouble;
        }
        catch (OperationCanceledException)
        {
            return Idle;
        }
    }
}
