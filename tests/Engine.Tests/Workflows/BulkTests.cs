using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;
using static BackOffice.Engine.Tests.Workflows.WorkflowWorld;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class BulkTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    private Node Node => world.Node;

    [Fact]
    public async Task Starting_many_cases_twice_starts_each_once()
    {
        var ids = await ParcelsAsync(250);
        Assert.Equal(250, await Node.WithRuntimeAsync(r => r.StartAllAsync<Tally>(ids, Ann)));
        Assert.Equal(0, await Node.WithRuntimeAsync(r => r.StartAllAsync<Tally>(ids, Ann)));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(250, await Node.ReadAsync(db => db.Parcels.CountAsync(p => ids.Contains(p.Id) && p.State == "counting")));
        Assert.Equal(250, await Node.ReadAsync(db => db.Set<JournalEntry>().CountAsync(j => ids.Contains(j.InstanceId) && j.ByName == "Ann")));
    }

    [Fact]
    public async Task Signalling_a_state_twice_with_one_namespace_acts_once_on_each()
    {
        var (ids, run) = (await ParcelsAsync(120), Guid.NewGuid());
        await Node.WithRuntimeAsync(r => r.StartAllAsync<Tally>(ids, Ann));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(120, await Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(2), Ann, run, ids)));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(0, await Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(2), Ann, run, ids)));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(120, await Node.ReadAsync(db => db.Ledger.CountAsync(l => ids.Contains(l.ParcelId))));
        Assert.Equal(240, await Node.ReadAsync(db => db.Parcels.Where(p => ids.Contains(p.Id)).SumAsync(p => p.Weight)));
    }

    [Fact]
    public async Task The_background_dispatcher_is_woken_by_a_bulk_act_and_stops_cleanly()
    {
        await using var node = world.NewNode(o => Node.Parcels(o).PollInterval = TimeSpan.FromMinutes(5));
        var ids = await ParcelsAsync(10);
        await node.Dispatcher.StartAsync(default);
        try
        {
            await Eventually.TrueAsync(() => node.ReadAsync(async db => await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and query = 'listen backoffice_workflows'").SingleAsync() == 1), TimeSpan.FromSeconds(20));
            await node.WithRuntimeAsync(r => r.StartAllAsync<Tally>(ids, Ann));
            await Eventually.TrueAsync(() => node.ReadAsync(async db => await db.Parcels.CountAsync(p => ids.Contains(p.Id) && p.State == "counting") == 10), TimeSpan.FromSeconds(20));
        }
        finally
        {
            await node.Dispatcher.StopAsync(default);
        }
    }

    private Task<Guid[]> ParcelsAsync(int count) => Node.ReadAsync(async db =>
    {
        var parcels = Enumerable.Range(0, count).Select(_ => new Parcel()).ToArray();
        db.AddRange(parcels);
        await db.SaveChangesAsync();
        return parcels.Select(p => p.Id).ToArray();
    });
}
