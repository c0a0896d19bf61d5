using BackOffice.Testing;
using BackOffice.Workflows.Revenue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>Two servers and one yearly file: silence is what tells a dead server from a slow one.</summary>
public sealed class IncomeTakeoverTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2027, 5, 20));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_server_that_sleeps_is_taken_over_after_a_minute_and_changes_nothing_when_it_wakes()
    {
        var members = await _office.MerchantsAsync(150);
        var run = await _office.ToApplyAsync(members);
        var (first, second) = (new SleepingClock(_office.Clock), new SleepingClock(_office.Clock));
        await using var sleeper = Server(first);
        await using var other = Server(second);

        var sleeping = Task.Run(sleeper.RunIncomesAsync);
        await first.IsAsleep;
        _office.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await _office.RunIncomesAsync());
        _office.Clock.Advance(TimeSpan.FromSeconds(2));
        var takingOver = Task.Run(other.RunIncomesAsync);
        await second.IsAsleep;

        first.Wake();
        Assert.True(await sleeping);
        Assert.Equal((0, 0), ((await _office.FindAsync(run)).Done, await _office.RecordedAsync(members)));

        second.Wake();
        Assert.True(await takingOver);
        var done = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, 150, 150, 0), (done.State, done.Done, done.Recorded, done.Known));
        Assert.All(await _office.RegularisationMailsAsync(members), mails => Assert.Equal(1, mails));
    }

    [Fact]
    public async Task A_server_that_wakes_when_all_is_done_leaves_it_as_it_is()
    {
        var members = await _office.MerchantsAsync(150);
        var run = await _office.ToApplyAsync(members);
        var clock = new SleepingClock(_office.Clock);
        await using var sleeper = Server(clock);
        var sleeping = Task.Run(sleeper.RunIncomesAsync);
        await clock.IsAsleep;
        _office.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await _office.RunIncomesAsync());
        var (done, figures) = (await _office.FindAsync(run), await _office.FiguresAsync(members));

        clock.Wake();
        Assert.True(await sleeping);
        Assert.Equal(figures, await _office.FiguresAsync(members));
        var after = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, done.FinishedAt, 150), (after.State, after.FinishedAt, after.Recorded));
    }

    private Office Server(TimeProvider clock) => new(database, _office.Clock, services => services.Replace(ServiceDescriptor.Singleton(clock)));

    /// <summary>Tells the time once, for the claim; then a machine that sleeps: whoever asks waits.</summary>
    private sealed class SleepingClock(TimeProvider clock) : TimeProvider
    {
        private readonly TaskCompletionSource _asleep = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _awake = new();
        private int _asked;

        public Task IsAsleep => _asleep.Task.WaitAsync(TimeSpan.FromMinutes(1));

        public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

        public void Wake() => _awake.SetResult();

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Increment(ref _asked) > 1)
            {
                _asleep.TrySetResult();
                _awake.Task.Wait();
            }

            return clock.GetUtcNow();
        }
    }
}
