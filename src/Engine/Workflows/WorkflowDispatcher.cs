using BackOffice.Engine.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// Runs what nobody's act runs: dates that come, signals sent in bulk, retries. Any number of them, in any number of
/// processes, share one database. As a hosted service it works until the host stops; tests, the demo and the
/// benchmark call it turn by turn.
/// </summary>
public sealed class WorkflowDispatcher : BackgroundService
{
    private readonly IServiceProvider root;
    private readonly WorkflowOptions options;
    private readonly ILogger<WorkflowDispatcher> logger;
    private readonly DispatchWorker turnByTurn;
    private readonly SemaphoreSlim turn = new(1), woken = new(0);
    private long lastCount;

    public WorkflowDispatcher(IServiceProvider root, WorkflowOptions options, ILogger<WorkflowDispatcher> logger)
    {
        (this.root, this.options, this.logger) = (root, options, logger);
        turnByTurn = NewWorker();
    }

    /// <summary>Handles what is due now, at most so many instances together. Returns how many were handled: 0, nothing is due.</summary>
    public async Task<int> RunOnceAsync(int? max = null, CancellationToken ct = default)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await RunOnceAsync(turnByTurn, max ?? options.BatchSize, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Turns until nothing is due. Returns how many instances were handled.</summary>
    public async Task<int> RunUntilQuietAsync(CancellationToken ct = default)
    {
        var total = 0;
        while (await RunOnceAsync(null, ct) is var handled and > 0) total += handled;
        return total;
    }

    public override void Dispose()
    {
        turn.Dispose();
        woken.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [ListenAsync(stoppingToken), .. Enumerable.Range(0, options.Workers).Select(_ => LoopAsync(NewWorker(), stoppingToken))]);

    private async Task LoopAsync(DispatchWorker worker, CancellationToken ct)
    {
        for (var failures = 0; !ct.IsCancellationRequested;)
        {
            try
            {
                if (await RunOnceAsync(worker, options.BatchSize, ct) == 0) await woken.WaitAsync(options.PollInterval, ct);
                failures = 0;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, or something nobody foresaw: say it, wait a little longer each time, go on.
                logger.LogError("The dispatcher's turn failed: {Error}", e.GetType().FullName);
                var pause = Math.Min(5000, 100 * Math.Pow(2, failures++));
                await Task.Delay(TimeSpan.FromMilliseconds(pause), ct).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }

    private async Task<int> RunOnceAsync(DispatchWorker worker, int max, CancellationToken ct)
    {
        var last = Interlocked.Read(ref lastCount);
        if (last == 0 || Environment.TickCount64 - last > 1000)
        {
            await worker.CountDeathsAsync(ct);
            Interlocked.Exchange(ref lastCount, Environment.TickCount64);
        }
        return await worker.RunOnceAsync(max, ct);
    }

    /// <summary>Hears the one NOTIFY of a bulk act. Polling would find the same work a little later, so a failure here is no failure.</summary>
    private async Task ListenAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var scope = root.CreateAsyncScope();
                var db = root.GetRequiredService<WorkflowDb>().Of(scope.ServiceProvider);
                await using var connection = (NpgsqlConnection)((ICloneable)new WorkStore(db, root.GetRequiredService<WorkflowCatalog>()).Connection).Clone();
                await connection.OpenAsync(ct);
                connection.Notification += (_, _) => woken.Release(options.Workers);
                await using (var listen = new NpgsqlCommand("listen " + WorkflowRuntime.Channel, connection)) await listen.ExecuteNonQueryAsync(ct);
                while (true) await connection.WaitAsync(ct);
            }
            catch (Exception) when (!ct.IsCancellationRequested)
            {
                await Task.Delay(1000, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private DispatchWorker NewWorker() => new(root, root.GetRequiredService<WorkflowCatalog>(), options,
        root.GetRequiredService<WorkflowClock>(), root.GetRequiredService<Failures>());
}
