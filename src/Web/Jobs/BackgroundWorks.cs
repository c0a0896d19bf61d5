using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Rules.Effect;

namespace BackOffice.Web.Jobs;

/// <summary>What happens as soon as staff ask for it, and takes longer than a page may. One row a kind of work.</summary>
internal static class BackgroundWorks
{
    private const int DeclarationsAtOnce = 200;

    public static IServiceCollection AddBackgroundWorks(this IServiceCollection services) => services
        .AddWork<CampaignOpener>("Opening a campaign", async (opener, ct) => await opener.RunOnceAsync(DeclarationsAtOnce, ct) > 0)
        .AddWork<EffectRunner>("A replay of rules", (runner, ct) => runner.RunNextAsync(ct))
        .AddWork<IncomeRunner>("A yearly file of incomes", (runner, ct) => runner.RunNextAsync(ct));

    private static IServiceCollection AddWork<TRunner>(this IServiceCollection services, string what, Func<TRunner, CancellationToken, Task<bool>> next)
        where TRunner : notnull =>
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<BackgroundWork<TRunner>>(provider, what, next));
}
