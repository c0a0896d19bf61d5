using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static BackOffice.Engine.Tests.Workflows.WorkflowWorld;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class OverrideTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    private Node Node => world.Node;

    [Fact]
    public async Task Staff_may_move_a_case_to_any_state_and_the_journal_keeps_before_after_who_and_why()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Fragile = true });
        await Node.SignalAsync(parcel, new Weighed(1));
        await Node.ActAsync(r => r.Override(parcel.Id, "on-the-road", "vu au téléphone", Bob));
        Assert.Equal("on-the-road", await Node.StateAsync(parcel));
        var line = Assert.Single(await Node.JournalAsync(parcel), j => j.Kind == JournalKind.Override);
        Assert.Equal(("Bob", "checked-by-hand", "on-the-road"), (line.ByName, line.FromState, line.ToState));
        Assert.Contains("vu au téléphone", line.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Node.ReadAsync(db => db.Set<WorkflowTask>().CountAsync(t => t.InstanceId == parcel.Id && t.AnsweredAt == null && t.WithdrawnAt == null)));
    }

    [Fact]
    public async Task An_override_reopens_an_ended_case_and_settles_an_incident()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Broken = true });
        await Node.SignalAsync(parcel, new Weighed(1));
        await Node.Dispatcher.RunUntilQuietAsync();
        await Node.ActAsync(r => r.Override(parcel.Id, "refused", "irréparable", Ann));
        Assert.Equal(InstanceStatus.Ended, (await Node.InstanceAsync(parcel)).Status);
        Assert.Equal(0, await Node.ReadAsync(db => db.Set<WorkflowIncident>().CountAsync(i => i.InstanceId == parcel.Id && i.ResolvedAt == null)));
        await Node.ActAsync(r => r.Override(parcel.Id, "on-the-road", "retrouvé", Ann));
        Assert.Equal(InstanceStatus.Waiting, (await Node.InstanceAsync(parcel)).Status);
    }

    [Fact]
    public async Task An_override_without_a_reason_is_refused()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await Assert.ThrowsAsync<ReasonMissing>(() => Node.ActAsync(r => r.Override(parcel.Id, "refused", "", Ann)));
        Assert.Equal("received", await Node.StateAsync(parcel));
    }

    [Fact]
    public async Task A_correction_of_the_case_is_journalled_and_what_follows_from_it_is_run()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await Node.SignalAsync(parcel, new Weighed(1));
        await Node.ActAsync((db, r) =>
        {
            db.Parcels.Single(p => p.Id == parcel.Id).Fragile = true;
            r.RecordChange(parcel.Id, "Fragile", false, true, "signalé par l'expéditeur", Bob);
        });
        Assert.Equal("checked-by-hand", await Node.StateAsync(parcel));
        var line = Assert.Single(await Node.JournalAsync(parcel), j => j.Kind == JournalKind.Change);
        Assert.Equal("""{"what":"Fragile","before":false,"after":true,"reason":"signalé par l'expéditeur"}""", line.Data?.Replace("\\u0027", "'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_remove_a_line_of_the_journal()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        foreach (var sql in (string[])["update workflow.journal set text = 'x'", "delete from workflow.journal", "truncate workflow.journal"])
            Assert.Contains("append-only", (await Assert.ThrowsAsync<PostgresException>(() => Node.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).Message, StringComparison.Ordinal);
        Assert.Single(await Node.JournalAsync(parcel));
    }

    [Theory]
    [InlineData("update workflow.journal set text = 'autre' where instance_id = {0} and sequence = 2", 2)]
    [InlineData("update workflow.journal set data = '{{\"a\": 2}}' where instance_id = {0} and sequence = 3", 3)]
    [InlineData("delete from workflow.journal where instance_id = {0} and sequence = 2", 2)]
    [InlineData("delete from workflow.journal where instance_id = {0} and sequence = 4", 4)]
    public async Task A_journal_changed_behind_the_triggers_back_shows(string tampering, int brokenLine)
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await Node.SignalAsync(parcel, new Weighed(1));
        Assert.Null(await Node.BrokenJournalLineAsync(parcel));
        await Node.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("alter table workflow.journal disable trigger all");
            await db.Database.ExecuteSqlRawAsync(tampering, parcel.Id);
            return await db.Database.ExecuteSqlRawAsync("alter table workflow.journal enable trigger all");
        });
        Assert.Equal(brokenLine, await Node.BrokenJournalLineAsync(parcel));
    }
}
