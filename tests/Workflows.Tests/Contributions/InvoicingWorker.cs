using System.Globalization;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Contributions;

/// <summary>A process that works off whatever is due, a few instances at a time, until it is done or killed.</summary>
internal static class InvoicingWorker
{
    public static async Task<int> RunAsync(string[] job)
    {
        var (connection, now) = (job[0], DateTimeOffset.Parse(job[1], CultureInfo.InvariantCulture));
        await using var source = BackOfficeDatabase.CreateDataSource(connection);
        await using var services = BusinessServices.UnderClock(
            source, new FakeClock(now), new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build());
        var dispatcher = services.GetRequiredService<WorkflowDispatcher>();
        Console.WriteLine("ready");
        while (await dispatcher.RunOnceAsync(5) > 0) { }
        return 0;
    }
}
