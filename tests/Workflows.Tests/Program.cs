using BackOffice.Workflows.Tests.Contributions;
using BackOffice.Workflows.Tests.Enrolment;
using BackOffice.Workflows.Tests.Privacy;
using BackOffice.Workflows.Tests.Revenue;
using Xunit.MicrosoftTestingPlatform;

namespace BackOffice.Workflows.Tests;

/// <summary>The test runner; or, when a fault test starts it so, a worker to be killed.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["worker", "purge", .. var job] => PurgeWorker.RunAsync(job),
        ["worker", "enrolment", .. var job] => EnrolmentWorker.RunAsync(job),
        ["worker", "incomes", .. var job] => IncomeWorker.RunAsync(job),
        ["worker", .. var job] => InvoicingWorker.RunAsync(job),
        _ => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}
