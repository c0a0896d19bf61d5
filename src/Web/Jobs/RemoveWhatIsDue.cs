using BackOffice.Workflows.Privacy;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>The nightly purge: who has to be warned, then whatever reached the end of its keeping time.</summary>
internal sealed class RemoveWhatIsDue(InactiveAccounts accounts, PurgeRuns runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await accounts.LookAsync(cancellationToken);
        await runs.RunNightlyAsync(cancellationToken);
        await accounts.FollowAsync(cancellationToken);
    }
}
