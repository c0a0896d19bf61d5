using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>Servers die (kill -9) in the middle of the yearly file: whoever goes on settles each year once.</summary>
public sealed class KilledIncomeRunTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const int Size = 600;
    private readonly Office _office = new(database, new FakeClock(2027, 5, 20));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Killed_before_a_commit_after_one_and_while_closing_it_ends_as_a_run_nobody_killed()
    {
        var twins = await _office.MerchantsAsync(Size);
        await _office.ToApplyAsync(twins);
        Assert.True(await _office.RunIncomesAsync());
        var members = await _office.MerchantsAsync(Size);
        var run = await _office.ToApplyAsync(members);

        await KilledAsync("act.saved:2"); // the second batch written, not committed
        Assert.Equal((100, 100), ((await _office.FindAsync(run)).Done, await _office.RecordedAsync(members)));
        await KilledAsync("act.committed:2"); // the third committed, nobody told
        Assert.Equal((300, 300), ((await _office.FindAsync(run)).Done, await _office.RecordedAsync(members)));
        await KilledAsync("incomes.closing");
        Assert.Equal((IncomeRunState.Running, Size, Size), ((await _office.FindAsync(run)).State, (await _office.FindAsync(run)).Done, await _office.RecordedAsync(members)));
        Assert.True(await _office.RunIncomesAsync());

        var done = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, Size, Size, Size, Size, 0), (done.State, done.Done, done.Recorded, done.Regularised, done.Recalculated, done.Known));
        Assert.Empty(done.LeftOut);
        Assert.Equal(await _office.FiguresAsync(twins), await _office.FiguresAsync(members));
        Assert.All(await _office.FiguresAsync(members), figures => Assert.Equal(1, figures.Split("2026 settled").Length - 1));
        Assert.All(await _office.RegularisationMailsAsync(members), mails => Assert.Equal(1, mails));
        Assert.False(await _office.RunIncomesAsync());
    }

    [Fact]
    public async Task A_run_that_kills_three_servers_at_the_same_batch_waits_for_a_person_who_has_it_go_on()
    {
        var members = await _office.MerchantsAsync(3);
        var run = await _office.ToApplyAsync(members);
        for (var death = 0; death < 3; death++) await KilledAsync("act.begin");
        Assert.Equal(IncomeRunState.Running, (await _office.FindAsync(run)).State);
        Assert.Equal(0, await InterruptedAsync());

        Assert.True(await _office.RunIncomesAsync());
        var stopped = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Interrupted, 0, (IncomeProblem?)null), (stopped.State, stopped.Done, stopped.StoppedAt));
        Assert.Equal(1, await InterruptedAsync());
        _office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await _office.RunIncomesAsync());

        await _office.GoOnAsync(run);
        Assert.True(await _office.RunIncomesAsync());
        Assert.Equal((IncomeRunState.Done, 3), ((await _office.FindAsync(run)).State, await _office.RecordedAsync(members)));
        Assert.Equal(0, await InterruptedAsync());
    }

    /// <summary>A server takes the file, dies at that point, and is silent for more than a minute.</summary>
    private async Task KilledAsync(string point)
    {
        using (var node = new WorkerProcess(point, "incomes", database.ConnectionString, _office.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)))
            Assert.Equal(WorkerProcess.Killed, await node.ExitCodeAsync());
        Assert.False(await _office.RunIncomesAsync());
        _office.Clock.Advance(TimeSpan.FromSeconds(61));
    }

    private Task<int> InterruptedAsync() => _office.DoAsync<IncomeRuns, int>((runs, _) => runs.InterruptedAsync(CancellationToken.None));
}
