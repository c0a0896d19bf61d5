using BackOffice.Engine.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Contributions;

/// <summary>A process that works off whatever is due, a few instances at a time, until it is done or killed.</summary>
internal static class InvoicingWorker
{
    public static Task<int> RunAsync(string[] job) => Worker.RunAsync(job, async services =>
    {
        var dispatcher = services.GetRequiredService<WorkflowDispatcher>();
        Console.WriteLine("ready");
        while (await dispatcher.RunOnceAsync(5) > 0) { }
    });
}
