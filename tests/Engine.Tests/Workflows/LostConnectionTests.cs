using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>F3: the connection is lost in the transaction, or between COMMIT and its answer.</summary>
public sealed class LostConnectionTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    [Fact]
    public async Task An_act_whose_commit_got_no_answer_is_known_to_be_done()
    {
        await using var proxy = Proxy();
        await using var node = NodeBehind(proxy);
        var parcel = await node.StartAsync<Tally>(new());
        proxy.CutAfterCommit();
        var result = await node.SignalAsync(parcel, new Counted(1));
        Assert.Equal((1, false), (proxy.Cuts, result.AlreadyDone));
        Assert.Equal(["count"], await node.LedgerAsync(parcel));
    }

    [Fact]
    public async Task An_act_cut_before_its_commit_is_known_not_to_be_done_and_its_form_may_be_sent_again()
    {
        await using var proxy = Proxy();
        await using var node = NodeBehind(proxy);
        var (parcel, form) = (await node.StartAsync<Tally>(new()), Guid.NewGuid());
        proxy.CutBeforeCommit();
        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync());
        Assert.Equal(1, proxy.Cuts);
        Assert.Empty(await world.Node.LedgerAsync(parcel));
        Assert.False((await SendAsync()).AlreadyDone);
        Assert.True((await SendAsync()).AlreadyDone);
        Assert.Equal(["count"], await node.LedgerAsync(parcel));

        Task<ActResult> SendAsync() => node.ActAsync(r =>
        {
            r.Once(form);
            r.Signal(parcel.Id, new Counted(1), Guid.NewGuid(), WorkflowWorld.Ann);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_cut_at_its_commit_is_done_once_all_the_same(bool committed)
    {
        await using var proxy = Proxy();
        await using var node = NodeBehind(proxy);
        var parcel = await node.StartAsync<Tally>(new());
        await world.Node.WithRuntimeAsync(r => r.SignalAllAsync("tally", "counting", new Counted(1), WorkflowWorld.Ann, Guid.NewGuid(), [parcel.Id]));
        await node.Dispatcher.RunOnceAsync(max: 0);
        if (committed) proxy.CutAfterCommit();
        else proxy.CutBeforeCommit();
        for (var turn = 0; proxy.Cuts == 0; turn++)
        {
            Assert.True(turn < 10);
            await Record.ExceptionAsync(() => node.Dispatcher.RunOnceAsync());
        }
        await node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(["count"], await node.LedgerAsync(parcel));
        Assert.Equal(0, (await node.InstanceAsync(parcel)).Attempts);
    }

    [Fact]
    public async Task A_backend_terminated_in_the_middle_of_the_work_costs_nothing()
    {
        var parcels = new List<Parcel>();
        for (var i = 0; i < 20; i++) parcels.Add(await world.Node.StartAsync<Tally>(new()));
        for (var round = 0; round < 10; round++)
        {
            // The round before may have left dead connections in the pool: whoever sends keeps the signal's identity and sends again.
            var signal = Guid.NewGuid();
            await Eventually.TrueAsync(async () => await Record.ExceptionAsync(() => world.Node.WithRuntimeAsync(r =>
                r.SignalAllAsync("tally", "counting", new Counted(1), WorkflowWorld.Ann, signal, [.. parcels.Select(p => p.Id)]))) is null, TimeSpan.FromSeconds(10));
            var turn = Record.ExceptionAsync(() => world.Node.Dispatcher.RunUntilQuietAsync());
            await TerminateOthersAsync();
            await turn;
        }
        await Eventually.TrueAsync(async () => await Record.ExceptionAsync(() => world.Node.Dispatcher.RunUntilQuietAsync()) is null, TimeSpan.FromSeconds(10));
        foreach (var p in parcels) Assert.Equal(10, (await world.Node.LedgerAsync(p)).Count);
    }

    private async Task TerminateOthersAsync()
    {
        await using var connection = new NpgsqlConnection(world.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync();
    }

    private CuttingProxy Proxy()
    {
        var direct = new NpgsqlConnectionStringBuilder(world.ConnectionString);
        return new(direct.Host!, direct.Port);
    }

    private Node NodeBehind(CuttingProxy proxy) => new(
        new NpgsqlConnectionStringBuilder(world.ConnectionString) { Host = "127.0.0.1", Port = proxy.Port, SslMode = SslMode.Disable }.ConnectionString, world.Clock);
}
