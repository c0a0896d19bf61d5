using System.Diagnostics;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>F1: the worker killed at every named point, then fifty times at random.</summary>
public sealed class KilledWorkerTests(WorkflowWorld world, ITestOutputHelper output) : IClassFixture<WorkflowWorld>
{
    private const int RelaysEach = 10, RandomKills = 50;

    [Fact]
    public async Task Killed_at_every_named_point_it_loses_nothing_and_repeats_nothing()
    {
        var first = 0;
        foreach (var point in KillPoints.All)
        {
            using var worker = new WorkerProcess(point + ":2", "relay", world.ConnectionString, Text(first), Text(RelaysEach));
            Assert.True(await worker.ExitCodeAsync() == WorkerProcess.Killed, $"never passed twice at {point}");
            first += RelaysEach;
        }
        await FinishAndCountAsync(first);
    }

    [Fact]
    public async Task Killed_at_fifty_random_moments_it_loses_nothing_and_repeats_nothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        const int Relays = RandomKills * 4;
        for (var kill = 0; kill < RandomKills; kill += 2)
        {
            // Two at a time, on the same relays: they also meet each other.
            using var one = new WorkerProcess(null, "relay", world.ConnectionString, Text(100_000), Text(Relays));
            using var two = new WorkerProcess(null, "relay", world.ConnectionString, Text(100_000), Text(Relays));
            await Task.WhenAll(KillSoonAsync(one, random.Next(0, 1000)), KillSoonAsync(two, random.Next(0, 1000)));
        }
        await FinishAndCountAsync(Relays, 100_000);
    }

    private static async Task KillSoonAsync(WorkerProcess worker, int milliseconds)
    {
        await worker.ReadyAsync();
        await Task.Delay(milliseconds);
        worker.Kill();
        await worker.ExitCodeAsync();
    }

    private async Task FinishAndCountAsync(int relays, int first = 0)
    {
        var back = Stopwatch.StartNew();
        using var last = new WorkerProcess(null, "relay", world.ConnectionString, Text(first), Text(relays));
        Assert.Equal(0, await last.ExitCodeAsync());
        output.WriteLine($"finished {back.Elapsed.TotalSeconds:0.0} s after the last kill");
        var ids = Enumerable.Range(first, relays).Select(n => Worker.Id(1, n)).ToHashSet();
        var ledger = (await world.Node.ReadAsync(db => db.Ledger.AsNoTracking().ToListAsync())).Where(l => ids.Contains(l.ParcelId)).ToList();
        Assert.Equal(relays * 5, ledger.Count);
        Assert.Equal(relays * 15, ledger.Sum(l => l.Amount));
        Assert.All(ledger.GroupBy(l => l.ParcelId), g => Assert.Equal(5, g.Select(l => l.What).Distinct().Count()));
        var parcels = (await world.Node.ReadAsync(db => db.Parcels.AsNoTracking().ToListAsync())).Where(p => ids.Contains(p.Id)).ToList();
        Assert.All(parcels, p => Assert.Equal(("arrived", 2), (p.State, p.Weight)));
        Assert.Equal(0, await world.Node.ReadAsync(db => db.Set<WorkflowInstance>().CountAsync(i => i.Status != InstanceStatus.Ended)));
        Assert.Equal(0, await world.Node.ReadAsync(db => db.Set<WorkflowDispatch>().CountAsync()));
        foreach (var parcel in parcels) Assert.Null(await world.Node.BrokenJournalLineAsync(parcel));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
