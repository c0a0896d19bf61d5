using BackOffice.Workflows.Revenue;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>A node that applies the yearly file that waits, until it is done or killed.</summary>
internal static class IncomeWorker
{
    public static Task<int> RunAsync(string[] job) => Worker.RunAsync(job, async services =>
    {
        if (!await services.GetRequiredService<IncomeRunner>().RunNextAsync(CancellationToken.None)) throw new InvalidOperationException("No yearly file waits.");
    });
}
