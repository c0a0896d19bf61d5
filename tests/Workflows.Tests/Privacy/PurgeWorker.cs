using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Privacy;

/// <summary>A process that purges as the night does, until it is done or killed.</summary>
internal static class PurgeWorker
{
    public static async Task<int> RunAsync(string[] job)
    {
        var (connection, now) = (job[0], DateTimeOffset.Parse(job[1], CultureInfo.InvariantCulture));
        await using var source = BackOfficeDatabase.CreateDataSource(connection);
        await using var services = BusinessServices.UnderClock(
            source, new FakeClock(now), new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build());
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PurgeRuns>().RunNightlyAsync(CancellationToken.None);
        return 0;
    }
}
