using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Jobs;

/// <summary>Applies the yearly files staff ask to apply; a node that stops half-way loses nothing, another goes on from its last batch.</summary>
internal sealed class IncomesInBackground(IServiceScopeFactory scopes, ILogger<IncomesInBackground> log) : BackgroundService
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
                log.LogError("A yearly file of incomes paused: {Error}", e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IncomeRunner>().RunNextAsync(ct);
    }
}
