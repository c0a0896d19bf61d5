using System.Diagnostics;
using System.Text.Json;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Benchmarks;

/// <summary>
/// A five-step workflow on PostgreSQL with fsync on: the engine running bursts, the engine claiming each step, and the
/// same rows written by hand with Npgsql, one claim and one transaction a step. Same run, rounds in turn, medians.
/// </summary>
internal static class WorkflowsBenchmark
{
    private const int Rounds = 5, Cases = 1_000, Steps = 5, Workers = 2;

    public static async Task<int> RunAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "backoffice-bench-" + Guid.NewGuid().ToString("n")[..12]);
        await using (var server = await EmbeddedPostgres.StartNewAsync(new(folder)))
        {
            await using var services = Engine(server.ConnectionString());
            await CreateTablesAsync(services);
            var rates = new Dictionary<string, List<double>> { ["burst"] = [], ["claimAStep"] = [], ["handWritten"] = [] };
            for (var round = -1; round < Rounds; round++)
            {
                Console.Error.WriteLine(round < 0 ? "warming up" : FormattableString.Invariant($"round {round + 1} of {Rounds}"));
                var measured = new[] { await BurstAsync(services), await ClaimAStepAsync(services), await HandWrittenBench.RunAsync(server.ConnectionString(), Cases, Steps, Workers * 2) };
                if (round >= 0) foreach (var (rate, list) in measured.Zip(rates.Values)) list.Add(rate);
            }
            Print(rates);
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<double> BurstAsync(ServiceProvider services)
    {
        var ids = await NewCasesAsync(services);
        await WithRuntimeAsync(services, r => r.StartAllAsync<BenchInOneGo>(ids, Actor.System));
        return await DispatchAsync(services);
    }

    private static async Task<double> ClaimAStepAsync(ServiceProvider services)
    {
        var ids = await NewCasesAsync(services);
        await WithRuntimeAsync(services, r => r.StartAllAsync<BenchStepByStep>(ids, Actor.System));
        await DispatchAsync(services);
        var seconds = 0.0;
        for (var step = 1; step <= Steps; step++)
        {
            await WithRuntimeAsync(services, r => r.SignalAllAsync("bench-step-by-step", $"s{step}", new BenchGo(), Actor.System, Guid.NewGuid()));
            seconds += Cases / await DispatchAsync(services) * Steps;
        }
        return Cases * Steps / seconds;
    }

    /// <summary>Workers side by side until nothing is due. Returns five steps a case over the time taken.</summary>
    private static async Task<double> DispatchAsync(ServiceProvider services)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            using var dispatcher = ActivatorUtilities.CreateInstance<WorkflowDispatcher>(services);
            await dispatcher.RunUntilQuietAsync();
        })));
        return Cases * Steps / watch.Elapsed.TotalSeconds;
    }

    private static async Task<Guid[]> NewCasesAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
        var cases = Enumerable.Range(0, Cases).Select(_ => new BenchCase()).ToArray();
        db.AddRange(cases);
        await db.SaveChangesAsync();
        return [.. cases.Select(c => c.Id)];
    }

    private static async Task WithRuntimeAsync(ServiceProvider services, Func<WorkflowRuntime, Task> use)
    {
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<WorkflowRuntime>());
    }

    private static async Task CreateTablesAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDb>();
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync(JournalGuard.Sql);
        await db.Database.ExecuteSqlRawAsync(HandWrittenBench.Tables);
    }

    private static ServiceProvider Engine(string connectionString) => new ServiceCollection()
        .AddDbContext<BenchDb>(o => o.UseNpgsql(connectionString))
        .AddWorkflows<BenchDb>(o => o.Add<BenchInOneGo>().Add<BenchStepByStep>().AddActivitiesFrom(typeof(WorkflowsBenchmark).Assembly))
        .BuildServiceProvider();

    private static void Print(Dictionary<string, List<double>> rates)
    {
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
        writer.WriteStartObject();
        foreach (var (name, list) in rates)
        {
            list.Sort();
            writer.WriteStartObject(name + "StepsPerSecond");
            writer.WriteNumber("min", (long)list[0]);
            writer.WriteNumber("median", (long)list[Rounds / 2]);
            writer.WriteNumber("max", (long)list[^1]);
            writer.WriteEndObject();
        }
        var byHand = rates["handWritten"][Rounds / 2];
        writer.WriteNumber("ratioBurst", Math.Round(rates["burst"][Rounds / 2] / byHand, 2));
        writer.WriteNumber("ratioClaimAStep", Math.Round(rates["claimAStep"][Rounds / 2] / byHand, 2));
        writer.WriteEndObject();
        writer.Flush();
        Console.WriteLine();
    }
}
