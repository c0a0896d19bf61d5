using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>F10, for the case that takes its process with it.</summary>
public sealed class PoisonTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    [Fact]
    public async Task A_case_that_kills_its_process_is_set_aside_after_three_deaths_and_the_others_are_done()
    {
        var parcels = Enumerable.Range(0, 10).Select(i => new Parcel { Deadly = i == 4 }).ToList();
        await world.Node.ActAsync((db, r) =>
        {
            db.AddRange(parcels);
            foreach (var p in parcels) r.Start<Tally>(p, WorkflowWorld.Ann);
        });
        await world.Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(1), WorkflowWorld.Ann, Guid.NewGuid()));
        var exits = new List<int>();
        while (exits.Count < 6 && exits.LastOrDefault(-1) != 0)
        {
            using var worker = new WorkerProcess(null, "dispatch", world.ConnectionString);
            exits.Add(await worker.ExitCodeAsync());
        }
        Assert.Equal([WorkerProcess.Killed, WorkerProcess.Killed, WorkerProcess.Killed, 0], exits);
        Assert.Equal("ProcessDied", (await world.Node.IncidentAsync(parcels[4])).ErrorType);
        foreach (var p in parcels.Where(p => !p.Deadly)) Assert.Equal(["count"], await world.Node.LedgerAsync(p));
        await world.Node.UpdateAsync(parcels[4], p => p.Deadly = false);
        var incident = await world.Node.IncidentAsync(parcels[4]);
        await world.Node.ActAsync(r => r.Retry(incident.Id, "corrigé", WorkflowWorld.Ann));
        Assert.Equal(["count"], await world.Node.LedgerAsync(parcels[4]));
    }
}
