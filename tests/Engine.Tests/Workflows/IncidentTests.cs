using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using static BackOffice.Engine.Tests.Workflows.WorkflowWorld;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class IncidentTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    private Node Node => world.Node;

    [Fact]
    public async Task After_its_retries_a_failing_step_is_an_incident_with_step_attempts_and_error()
    {
        var (parcel, incident) = await ABrokenParcelAsync();
        Assert.Equal(("received|on:weighed|note-weight", "Noter le poids", 2), (incident.Step, incident.StepLabel, incident.Attempts));
        Assert.Equal(("InvalidOperationException", "The scales are broken."), (incident.ErrorType, incident.ErrorMessage));
        Assert.Equal((InstanceStatus.Incident, "received"), ((await Node.InstanceAsync(parcel)).Status, await Node.StateAsync(parcel)));
        Assert.Empty(await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task Attempts_are_spaced_by_the_back_off()
    {
        await using var patient = world.NewNode(o => { Node.Parcels(o).BackOff = n => TimeSpan.FromMinutes(n); });
        var parcel = await patient.StartAsync<ParcelDelivery>(new() { Broken = true });
        await patient.SignalAsync(parcel, new Weighed(1));
        Assert.Equal(0, await patient.Dispatcher.RunUntilQuietAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await patient.Dispatcher.RunUntilQuietAsync());
        Assert.Equal(InstanceStatus.Incident, (await patient.InstanceAsync(parcel)).Status);
    }

    [Fact]
    public async Task Retry_runs_the_step_again_where_it_failed()
    {
        var (parcel, incident) = await ABrokenParcelAsync();
        await Node.UpdateAsync(parcel, p => p.Broken = false);
        await Node.ActAsync(r => r.Retry(incident.Id, "balance réparée", Ann));
        Assert.Equal(["weight"], await Node.LedgerAsync(parcel));
        Assert.Equal(("weighed", InstanceStatus.Waiting), (await Node.StateAsync(parcel), (await Node.InstanceAsync(parcel)).Status));
        Assert.Contains(await Node.JournalAsync(parcel), j => j is { Kind: JournalKind.Retry, ByName: "Ann" });
    }

    [Fact]
    public async Task Skip_goes_on_without_the_failed_activity_and_keeps_the_reason()
    {
        var (parcel, incident) = await ABrokenParcelAsync();
        await Node.ActAsync(r => r.Skip(incident.Id, "pesé à la main", Ann));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("weighed", await Node.StateAsync(parcel));
        Assert.Empty(await Node.LedgerAsync(parcel));
        Assert.Contains(await Node.JournalAsync(parcel), j => j.Kind == JournalKind.Skip && j.Text.Contains("pesé à la main", StringComparison.Ordinal));
        Assert.Null((await Node.InstanceAsync(parcel)).Skip);
    }

    [Fact]
    public async Task Skipping_without_a_reason_is_refused()
    {
        var (_, incident) = await ABrokenParcelAsync();
        await Assert.ThrowsAsync<ReasonMissing>(() => Node.ActAsync(r => r.Skip(incident.Id, " ", Ann)));
    }

    [Fact]
    public async Task Cancel_gives_the_instance_up_where_it_stands()
    {
        var (parcel, incident) = await ABrokenParcelAsync();
        await Node.ActAsync(r => r.Cancel(incident.Id, "colis perdu", Ann));
        Assert.Equal(InstanceStatus.Cancelled, (await Node.InstanceAsync(parcel)).Status);
        var settled = await Node.ReadAsync(db => db.Set<WorkflowIncident>().SingleAsync(i => i.Id == incident.Id));
        Assert.Equal((IncidentResolution.Cancelled, "colis perdu", "Ann"), (settled.Resolution, settled.Reason, settled.ResolvedByName));
    }

    [Fact]
    public async Task An_incident_settled_by_somebody_else_cannot_be_settled_again()
    {
        var (_, incident) = await ABrokenParcelAsync();
        await Node.ActAsync(r => r.Cancel(incident.Id, "colis perdu", Ann));
        await Assert.ThrowsAsync<IncidentClosed>(() => Node.ActAsync(r => r.Retry(incident.Id, null, Bob)));
    }

    [Fact]
    public async Task A_poisoned_case_does_not_harm_the_others_of_its_batch()
    {
        var parcels = Enumerable.Range(0, 20).Select(i => new Parcel { Broken = i == 7 }).ToList();
        await Node.ActAsync((db, r) =>
        {
            db.AddRange(parcels);
            foreach (var p in parcels) r.Start<Tally>(p, Ann);
        });
        await Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(1), Ann, Guid.NewGuid(), [.. parcels.Select(p => p.Id)]));
        await Node.Dispatcher.RunUntilQuietAsync();
        foreach (var p in parcels) Assert.Equal(p.Broken ? [] : ["count"], await Node.LedgerAsync(p));
        Assert.Equal(InstanceStatus.Incident, (await Node.InstanceAsync(parcels[7])).Status);
    }

    [Fact]
    public async Task A_procedure_that_never_waits_is_stopped_and_shown()
    {
        var parcel = await Node.StartAsync<Circle>(new());
        await Node.UpdateAsync(parcel, p => p.Fragile = true);
        await Node.WithRuntimeAsync(r => r.RearmTimersAsync("circle", [parcel.Id]));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(nameof(EndlessProcedure), (await Node.IncidentAsync(parcel)).ErrorType);
    }

    [Fact]
    public async Task A_case_that_is_gone_is_an_incident_not_a_silence()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = world.Clock.GetUtcNow().AddMinutes(1) });
        await Node.ReadAsync(db => db.Parcels.Where(p => p.Id == parcel.Id).ExecuteDeleteAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(nameof(CaseMissing), (await Node.IncidentAsync(parcel)).ErrorType);
    }

    private async Task<(Parcel, WorkflowIncident)> ABrokenParcelAsync()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Broken = true });
        await Node.SignalAsync(parcel, new Weighed(1));
        await Node.Dispatcher.RunUntilQuietAsync();
        return (parcel, await Node.IncidentAsync(parcel));
    }
}
