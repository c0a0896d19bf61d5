using BackOffice.Workflows.Rules.Effect;

namespace BackOffice.Web.Jobs;

/// <summary>Makes the replays admins ask for, one at a time a node; a node that stops half-way loses nothing, another begins the run again.</summary>
internal sealed class EffectReplays(IServiceScopeFactory scopes, ILogger<EffectReplays> log) : BackgroundService
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
                log.LogError("A replay of rules paused: {Error}", e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EffectRunner>().RunNextAsync(ct);
    }
}
