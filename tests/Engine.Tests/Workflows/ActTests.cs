using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BackOffice.Engine.Tests.Workflows.WorkflowWorld;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class ActTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    private Node Node => world.Node;

    [Fact]
    public async Task An_act_runs_every_step_until_the_instance_waits()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Fragile = true });
        await Node.SignalAsync(parcel, new Weighed(12));
        Assert.Equal("checked-by-hand", await Node.StateAsync(parcel));
        Assert.Equal(["weight"], await Node.LedgerAsync(parcel));
        Assert.Equal(["started", "signal", "activity", "entered", "condition", "entered"], (await Node.JournalAsync(parcel)).Select(j => j.Kind));
    }

    [Fact]
    public async Task A_persons_rows_and_the_steps_are_committed_together()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await Node.ActAsync((db, r) =>
        {
            db.Add(new LedgerRow { ParcelId = parcel.Id, What = "by hand" });
            r.Signal(parcel.Id, new Weighed(5), Guid.NewGuid(), Ann);
        });
        Assert.Equal(["by hand", "weight"], await Node.LedgerAsync(parcel));
        Assert.Equal(5, await Node.ReadAsync(db => db.Parcels.Where(p => p.Id == parcel.Id).Select(p => p.Weight).SingleAsync()));
    }

    [Fact]
    public async Task A_refusal_rolls_the_whole_act_back_and_reaches_the_person()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Cursed = true });
        var refusal = await Assert.ThrowsAsync<ParcelCursed>(() => Node.ActAsync((db, r) =>
        {
            db.Add(new LedgerRow { ParcelId = parcel.Id, What = "by hand" });
            r.Signal(parcel.Id, new Weighed(5), Guid.NewGuid(), Ann);
        }));
        Assert.Contains("Appelez le service", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await Node.LedgerAsync(parcel));
        Assert.Equal(0, await Node.ReadAsync(db => db.Set<WorkflowSignal>().CountAsync(s => s.InstanceId == parcel.Id)));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_act_and_the_signal_and_is_tried_again()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Broken = true });
        var result = await Node.ActAsync((db, r) =>
        {
            db.Add(new LedgerRow { ParcelId = parcel.Id, What = "by hand" });
            r.Signal(parcel.Id, new Weighed(5), Guid.NewGuid(), Ann);
        });
        Assert.Equal([parcel.Id], result.ToBeRetried);
        Assert.Equal(["by hand"], await Node.LedgerAsync(parcel));
        await Node.UpdateAsync(parcel, p => p.Broken = false);
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["by hand", "weight"], await Node.LedgerAsync(parcel));
        Assert.Equal("weighed", await Node.StateAsync(parcel));
        Assert.Equal(0, (await Node.InstanceAsync(parcel)).Attempts);
    }

    [Fact]
    public async Task A_signal_nobody_waits_for_is_kept_until_its_state_is_entered()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { LeavesOn = DateOnly.FromDateTime(world.Clock.GetUtcNow().Date).AddDays(-1) });
        var early = await Node.SignalAsync(parcel, new Delivered());
        Assert.Single(early.Kept);
        await Node.SignalAsync(parcel, new Weighed(5));
        Assert.Equal(InstanceStatus.Ended, (await Node.InstanceAsync(parcel)).Status);
        Assert.Equal(["delivery", "departure", "weight"], (await Node.LedgerAsync(parcel)).Order());
    }

    [Fact]
    public async Task The_same_signal_twice_acts_once()
    {
        var parcel = await Node.StartAsync<Tally>(new());
        var id = Guid.NewGuid();
        await Node.SignalAsync(parcel, new Counted(3), id);
        await Node.SignalAsync(parcel, new Counted(3), id);
        Assert.Equal(["count"], await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task The_same_form_twice_acts_once_and_the_second_is_told()
    {
        var (parcel, form) = (await Node.StartAsync<Tally>(new()), Guid.NewGuid());
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Node.ActAsync(r =>
        {
            r.Once(form);
            r.Signal(parcel.Id, new Counted(3), Guid.NewGuid(), Ann);
        })));
        Assert.Single(both, r => r.AlreadyDone);
        Assert.Equal(["count"], await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task A_signal_that_must_act_is_refused_when_nobody_waits_for_it()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await Assert.ThrowsAsync<NotAwaited>(() => Node.SignalAsync(parcel, new Delivered(), mustAct: true));
        Assert.Equal(0, await Node.ReadAsync(db => db.Set<WorkflowSignal>().CountAsync(s => s.InstanceId == parcel.Id)));
    }

    [Fact]
    public async Task Two_people_answering_one_task_one_acts_and_the_other_is_refused()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Fragile = true });
        await Node.SignalAsync(parcel, new Weighed(12));
        var task = await Node.OpenTaskAsync(parcel);
        Assert.Equal(("staff", "Contrôler le colis"), (task.Role, task.Label));
        var answers = await Task.WhenAll(new[] { Ann, Bob }.Select(async who =>
            await Record.ExceptionAsync(() => Node.ActAsync(r => r.Answer(task.Id, "pass", "vu", who)))));
        Assert.IsType<TaskGone>(Assert.Single(answers, e => e is not null));
        Assert.Equal(["check", "weight"], (await Node.LedgerAsync(parcel)).Order());
    }

    [Fact]
    public async Task A_task_keeps_role_due_date_answer_who_when_and_why()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { Fragile = true });
        await Node.SignalAsync(parcel, new Weighed(12));
        var id = (await Node.OpenTaskAsync(parcel)).Id;
        await Node.ActAsync(r => r.Assign(id, Bob));
        await Node.ActAsync(r => r.Answer(id, "refuse", "cassé", Bob));
        var task = await Node.ReadAsync(db => db.Set<WorkflowTask>().SingleAsync(t => t.Id == id));
        Assert.Equal(("refuse", "cassé", "Bob", "Bob"), (task.Answer, task.Comment, task.AnsweredByName, task.AssigneeName));
        Assert.Equal(WorkingCalendar.Utc.AddWorkingDays(task.CreatedAt, 2), task.DueAt);
        Assert.Equal("refused", await Node.StateAsync(parcel));
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_nothing_of_it_stays()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new());
        await using var scope = Node.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDb>();
        var runtime = scope.ServiceProvider.GetRequiredService<WorkflowRuntime>();
        (await db.Parcels.SingleAsync(p => p.Id == parcel.Id)).Weight = 99;
        await Node.SignalAsync(parcel, new Weighed(12));
        runtime.Signal(parcel.Id, new Delivered(), Guid.NewGuid(), Bob);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => runtime.CommitAsync());
        Assert.Equal(12, await Node.ReadAsync(d => d.Parcels.Where(p => p.Id == parcel.Id).Select(p => p.Weight).SingleAsync()));
        Assert.Equal(1, await Node.ReadAsync(d => d.Set<WorkflowSignal>().CountAsync(s => s.InstanceId == parcel.Id)));
    }
}
