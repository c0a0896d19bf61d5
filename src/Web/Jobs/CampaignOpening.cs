using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Jobs;

/// <summary>
/// Makes the declarations of a campaign that staff opened, batch after batch. Any node may do it; a node that stops in the
/// middle loses nothing, the next look goes on.
/// </summary>
internal sealed class CampaignOpening(IServiceScopeFactory scopes, ILogger<CampaignOpening> log) : BackgroundService
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                while (await OneBatchAsync(stoppingToken) > 0) { }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("Opening a campaign paused: {Error}", e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> OneBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampaignOpener>().RunOnceAsync(BatchSize, ct);
    }
}
