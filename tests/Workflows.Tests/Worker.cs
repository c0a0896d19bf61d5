using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests;

/// <summary>The business in a process of its own, on the database and at the instant its job begins with, until it is done or killed.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(string[] job, Func<IServiceProvider, Task> work)
    {
        await using var source = BackOfficeDatabase.CreateDataSource(job[0]);
        var now = DateTimeOffset.Parse(job[1], CultureInfo.InvariantCulture);
        await using var services = BusinessServices.UnderClock(
            source, new FakeClock(now), new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build());
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
        return 0;
    }
}
