using BackOffice.Workflows.Revenue;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>Each night, and so on 1 January: the schedules of the self-employed that are missing for the year.</summary>
internal sealed class OpenRevenueYear(RevenueYears years) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await years.OpenMissingAsync(cancellationToken);
}
