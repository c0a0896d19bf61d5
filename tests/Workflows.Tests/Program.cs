using BackOffice.Workflows.Tests.Contributions;
using BackOffice.Workflows.Tests.Privacy;
using Xunit.MicrosoftTestingPlatform;

namespace BackOffice.Workflows.Tests;

/// <summary>The test runner; or, when a fault test starts it so, a worker to be killed.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args is ["worker", "purge", .. var purge]
        ? PurgeWorker.RunAsync(purge)
        : args is ["worker", .. var job]
        ? InvoicingWorker.RunAsync(job)
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
