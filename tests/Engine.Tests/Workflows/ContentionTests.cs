using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>F6 and F7: many hands on one case.</summary>
public sealed class ContentionTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    [Fact]
    public async Task A_thousand_signals_to_one_case_from_four_nodes_leave_no_gap_and_no_double()
    {
        var parcel = await world.Node.StartAsync<Tally>(new());
        var nodes = Enumerable.Range(0, 4).Select(_ => world.NewNode()).ToList();
        await Task.WhenAll(nodes.Select(async (node, i) =>
        {
            for (var form = 0; form < 25; form++)
            {
                await node.ActAsync(r =>
                {
                    for (var n = 0; n < 10; n++) r.Signal(parcel.Id, new Counted(1), Worker.Id(9, i * 1000 + form * 10 + n), WorkflowWorld.Ann);
                });
                await node.Dispatcher.RunOnceAsync();
            }
        }));
        await world.Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(1000, (await world.Node.LedgerAsync(parcel)).Count);
        Assert.Equal(1000, await world.Node.ReadAsync(db => db.Parcels.Where(p => p.Id == parcel.Id).Select(p => p.Weight).SingleAsync()));
        Assert.Equal(0, await world.Node.ReadAsync(db => db.Set<WorkflowSignal>().CountAsync(s => s.InstanceId == parcel.Id && s.ConsumedAt == null)));
        Assert.Null(await world.Node.BrokenJournalLineAsync(parcel));
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task Several_processes_share_the_work_without_doing_any_twice()
    {
        var ids = await world.Node.ReadAsync(async db =>
        {
            var parcels = Enumerable.Range(0, 400).Select(_ => new Parcel()).ToArray();
            db.AddRange(parcels);
            await db.SaveChangesAsync();
            return parcels.Select(p => p.Id).ToArray();
        });
        await world.Node.WithRuntimeAsync(r => r.StartAllAsync<Tally>(ids, WorkflowWorld.Ann));
        await world.Node.Dispatcher.RunUntilQuietAsync();
        await world.Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(1), WorkflowWorld.Ann, Guid.NewGuid(), ids));
        using (var one = new WorkerProcess(null, "dispatch", world.ConnectionString))
        using (var two = new WorkerProcess(null, "dispatch", world.ConnectionString))
        {
            var exits = await Task.WhenAll(one.ExitCodeAsync(), two.ExitCodeAsync());
            Assert.Equal([0, 0], exits);
        }
        await world.Node.Dispatcher.RunUntilQuietAsync();
        var counts = await world.Node.ReadAsync(db => db.Ledger.Where(l => ids.Contains(l.ParcelId)).GroupBy(l => l.ParcelId).Select(g => g.Count()).ToListAsync());
        Assert.Equal((400, 1), (counts.Count, counts.Max()));
    }

    [Fact]
    public async Task Two_nodes_resuming_one_instance_one_wins_and_the_other_sees_the_new_state()
    {
        var parcel = await world.Node.StartAsync<ParcelDelivery>(new());
        await using var other = world.NewNode();
        var outcomes = await Task.WhenAll(
            Record.ExceptionAsync(() => world.Node.SignalAsync(parcel, new Weighed(1), mustAct: true)).AsTask(),
            Record.ExceptionAsync(() => other.SignalAsync(parcel, new Weighed(2), mustAct: true)).AsTask());
        Assert.IsType<NotAwaited>(Assert.Single(outcomes, o => o is not null));
        Assert.Equal(["weight"], await world.Node.LedgerAsync(parcel));
    }
}
