using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// <c>bench campaign --members N --employees M</c>: a whole campaign on an empty database of its own, with the same
/// writes by hand in the same run. Progress on standard error, JSON on standard output.
/// </summary>
internal sealed class BenchCampaignCommand(string administrator)
{
    public const string Help = """
        usage: bench campaign --members N --employees M

        Opens, declares, confirms, categorises, computes, invoices, stores PDFs and queues mails for N members of about
        M employees through the real workflow, on an empty database of its own; then writes the same rows by hand
        (Npgsql, one transaction a member, no engine) as a baseline. Prints JSON.
        """;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (args.Contains("--help"))
        {
            output.WriteLine(Help);
            return 0;
        }

        if (args is not ["--members", var m, "--employees", var e] || !Whole(m, out var members) || !Whole(e, out var employees))
        {
            error.WriteLine("bench campaign: expected --members N --employees M, whole numbers from 1 up (see bench campaign --help)");
            return 2;
        }

        var progress = new BenchProgress(error);
        await using var database = await BenchDatabase.CreateAsync(administrator, "bench_campaign", template: null, ct);
        var people = await BenchMembers.CreateAsync(database.Services, members, employees, progress, ct);
        await using var baseline = await BenchDatabase.CreateAsync(administrator, "bench_baseline", template: database, ct);
        var elapsed = await new CampaignBenchmark(database.Services, database.Clock, progress).RunAsync(members, ct);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        await using var scope = database.Services.CreateAsyncScope();
        var figures = await CampaignChecks.RunAsync(scope.ServiceProvider.GetRequiredService<BackOfficeDb>(), members, ct);
        var written = await new HandWrittenBaseline(database.DataSource, baseline.DataSource, progress).RunAsync(ct);
        progress.End();
        foreach (var broken in figures.Broken) error.WriteLine($"bench campaign: {broken}");
        var (rate, floor) = (members / elapsed.TotalSeconds, members / written.TotalSeconds);
        output.WriteLine(JsonSerializer.Serialize(
            new
            {
                members,
                employees = people,
                seconds = Math.Round(elapsed.TotalSeconds, 2),
                membersPerSecond = Math.Round(rate, 1),
                peakMemoryMb = memory,
                pdfs = figures.Pdfs,
                mails = figures.Mails,
                invoices = figures.Invoices,
                incidents = figures.Incidents,
                baselineMembersPerSecond = Math.Round(floor, 1),
                ratio = Math.Round(rate / floor, 3),
            }));
        return figures.Broken.Count == 0 && figures.Incidents == 0 ? 0 : 1;
    }

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
