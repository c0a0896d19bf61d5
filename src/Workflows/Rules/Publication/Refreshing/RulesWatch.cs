using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// Every serving process applies a publication within seconds: woken by the publication's NOTIFY, and looking by itself every two seconds,
/// so that a broken connection costs two seconds and nothing else.
/// </summary>
public sealed class RulesWatch(RuleRefresh refresh, NpgsqlDataSource source, ILogger<RulesWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _woken = new(0);

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(LookAsync(stoppingToken), ListenAsync(stoppingToken));

    private async Task LookAsync(CancellationToken stop)
    {
        var isAway = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await refresh.ApplyAsync(stop);
                isAway = false;
                await _woken.WaitAsync(Every, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (!isAway) log.LogError("Looking for published rules failed: {Error}", e.GetType().FullName);
                isAway = true;
                await PauseAsync(stop);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stop);
                connection.Notification += (_, _) => _woken.Release();
                await using (var listen = new NpgsqlCommand("listen " + AnnouncePublication.Channel, connection)) await listen.ExecuteNonQueryAsync(stop);
                while (true) await connection.WaitAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
            {
                // Looking finds the same a little later; a failure here is no failure.
                await PauseAsync(stop);
            }
        }
    }

    private static Task PauseAsync(CancellationToken stop) =>
        Task.Delay(Every, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
