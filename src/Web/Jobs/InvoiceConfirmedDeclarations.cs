using BackOffice.Workflows.Contributions;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>The nightly invoicing of the campaigns that ask for it.</summary>
internal sealed class InvoiceConfirmedDeclarations(InvoicingRuns runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunNightlyAsync(cancellationToken);
}
