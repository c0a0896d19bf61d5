using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class TimerTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    private Node Node => world.Node;
    private DateTimeOffset Now => world.Clock.GetUtcNow();

    [Fact]
    public async Task A_date_does_not_fire_before_it_comes()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddHours(1) });
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Empty(await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task A_date_that_passed_while_everything_was_stopped_fires_late_and_once()
    {
        Parcel parcel;
        await using (var before = world.NewNode())
            parcel = await before.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddHours(1) });
        world.Clock.Advance(TimeSpan.FromDays(3));
        await using var after = world.NewNode();
        await after.Dispatcher.RunUntilQuietAsync();
        await after.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["reminder"], await after.LedgerAsync(parcel));
    }

    [Fact]
    public async Task Dates_all_past_fire_in_their_order()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddDays(-1), ClosesAt = Now.AddDays(-2) });
        Assert.Equal(["closing"], await Node.LedgerAsync(parcel));
        var other = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddDays(-2), ClosesAt = Now.AddDays(-1) });
        Assert.Equal(["closing", "reminder"], (await Node.LedgerAsync(other)).Order());
        Assert.Equal("refused", await Node.StateAsync(other));
    }

    [Fact]
    public async Task A_reminder_already_sent_is_not_sent_again_on_coming_back()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddDays(-1), Fragile = true });
        await Node.SignalAsync(parcel, new Weighed(3));
        var task = await Node.OpenTaskAsync(parcel);
        await Node.ActAsync(r => r.Answer(task.Id, "again", null, WorkflowWorld.Ann));
        Assert.Equal("received", await Node.StateAsync(parcel));
        Assert.Single(await Node.LedgerAsync(parcel), "reminder");
    }

    [Fact]
    public async Task Leaving_the_state_takes_its_dates_away()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddDays(1) });
        await Node.SignalAsync(parcel, new Weighed(3));
        world.Clock.Advance(TimeSpan.FromDays(2));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["weight"], await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task A_date_moved_in_the_case_moves_the_wait()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ReminderAt = Now.AddDays(10) });
        await Node.UpdateAsync(parcel, p => p.ReminderAt = Now.AddDays(1));
        Assert.Equal(1, await Node.WithRuntimeAsync(r => r.RearmTimersAsync("parcel-delivery", [parcel.Id])));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Empty(await Node.LedgerAsync(parcel));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["reminder"], await Node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task A_signal_received_before_the_closing_counts_even_if_it_is_handled_after()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ClosesAt = Now.AddHours(1) });
        await Node.WithRuntimeAsync(r => r.SignalAllAsync("parcel-delivery", "received", new Weighed(3), WorkflowWorld.Ann, Guid.NewGuid(), [parcel.Id]));
        world.Clock.Advance(TimeSpan.FromHours(2));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("weighed", await Node.StateAsync(parcel));
    }

    [Fact]
    public async Task A_signal_received_after_the_closing_finds_the_window_closed()
    {
        var parcel = await Node.StartAsync<ParcelDelivery>(new() { ClosesAt = Now.AddHours(1) });
        world.Clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<NotAwaited>(() => Node.SignalAsync(parcel, new Weighed(3), mustAct: true));
        Assert.Equal("received", await Node.StateAsync(parcel));
        await Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("refused", await Node.StateAsync(parcel));
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    public async Task On_both_clock_changes_a_day_starts_at_midnight_in_Paris_once(string leavesOn, string startsAt)
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var start = DateTimeOffset.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture);
        var clock = new FakeClock(start.AddHours(-20));
        await using var node = new Node(world.ConnectionString, clock, o => Node.Parcels(o).Calendar = new(paris, _ => true));
        var parcel = await node.StartAsync<ParcelDelivery>(new() { LeavesOn = DateOnly.Parse(leavesOn, System.Globalization.CultureInfo.InvariantCulture) });
        await node.SignalAsync(parcel, new Weighed(1));
        clock.Set(start.AddSeconds(-1));
        await node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("weighed", await node.StateAsync(parcel));
        clock.Set(start);
        await node.Dispatcher.RunUntilQuietAsync();
        clock.Set(start.AddHours(1));
        await node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["departure", "weight"], (await node.LedgerAsync(parcel)).Order());
    }

    [Fact]
    public async Task In_production_the_databases_clock_decides_what_is_due()
    {
        await using var node = new Node(world.ConnectionString, TimeProvider.System);
        var parcel = await node.StartAsync<ParcelDelivery>(new() { ReminderAt = DateTimeOffset.UtcNow.AddDays(1) });
        await node.Dispatcher.RunOnceAsync();
        Assert.Empty(await node.LedgerAsync(parcel));
        var offset = await node.ReadAsync(async db => (await db.Set<WorkflowInstance>().SingleAsync(i => i.Id == parcel.Id)).StartedAt - DateTimeOffset.UtcNow);
        Assert.InRange(offset.Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
