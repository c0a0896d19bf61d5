namespace BackOffice.Web.Jobs;

/// <summary>
/// Work staff asked for, made piece after piece and then waited for. Any node may do it; a node that stops in the middle loses nothing, this
/// one or another goes on.
/// </summary>
/// <param name="what">For the log, when a piece fails: "A replay of rules". The next look tries again.</param>
/// <param name="next">Makes the next piece; false when nothing waits.</param>
/// <param name="scopes">One scope a piece.</param>
/// <param name="log">Where failures are named.</param>
internal sealed class BackgroundWork<TRunner>(
    string what, Func<TRunner, CancellationToken, Task<bool>> next, IServiceScopeFactory scopes, ILogger<BackgroundWork<TRunner>> log) : BackgroundService
    where TRunner : notnull
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                while (await NextAsync(stoppingToken)) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("{Work} paused: {Error}", what, e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await next(scope.ServiceProvider.GetRequiredService<TRunner>(), ct);
    }
}
