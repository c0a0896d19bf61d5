using BackOffice.Workflows.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Privacy;

/// <summary>A process that purges as the night does, until it is done or killed.</summary>
internal static class PurgeWorker
{
    public static Task<int> RunAsync(string[] job) => Worker.RunAsync(job, services => services.GetRequiredService<PurgeRuns>().RunNightlyAsync(CancellationToken.None));
}
