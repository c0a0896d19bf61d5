using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>A node that applies the yearly file that waits, until it is done or killed.</summary>
internal static class IncomeWorker
{
    public static async Task<int> RunAsync(string[] job)
    {
        var (connection, now) = (job[0], DateTimeOffset.Parse(job[1], CultureInfo.InvariantCulture));
        await using var source = BackOfficeDatabase.CreateDataSource(connection);
        await using var services = BusinessServices.UnderClock(
            source, new FakeClock(now), new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build());
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IncomeRunner>().RunNextAsync(CancellationToken.None) ? 0 : 1;
    }
}
