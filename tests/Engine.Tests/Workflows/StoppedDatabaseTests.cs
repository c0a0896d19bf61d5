using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Data.Embedded;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>F2: PostgreSQL stopped, crashed and killed under the work, fsync on. A cluster of the test's own.</summary>
public sealed class StoppedDatabaseTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "backoffice-tests", "f2-" + Guid.NewGuid().ToString("n")[..12]);
    private EmbeddedPostgres? server;

    private EmbeddedPostgres Server => server!;
    private string ConnectionString => Server.ConnectionString() + ";Timeout=5;Command Timeout=10";

    public async ValueTask InitializeAsync()
    {
        server = await EmbeddedPostgres.StartNewAsync(new(folder));
        await WorkflowWorld.CreateTablesAsync(ConnectionString);
    }

    [Fact]
    public async Task Stopped_and_killed_again_and_again_the_database_loses_no_act_and_repeats_none()
    {
        await using var node = new Node(ConnectionString, TimeProvider.System, o => Node.Parcels(o).MaxAttempts = 50);
        await node.Dispatcher.StartAsync(default);
        var parcel = await node.StartAsync<Tally>(new());
        using var over = new CancellationTokenSource();
        var people = Enumerable.Range(0, 3).Select(i => SendForeverAsync(node, parcel, i, over.Token)).ToArray();
        foreach (var fault in new Func<Task>[] { () => Server.StopAsync(StopMode.Fast), () => Server.StopAsync(StopMode.Immediate), Server.KillAsync })
        {
            await SomeMoreActsAsync(node, parcel);
            await fault();
            await Server.StartAsync();
        }
        await SomeMoreActsAsync(node, parcel);
        await over.CancelAsync();
        var acknowledged = (await Task.WhenAll(people)).Sum();
        await Eventually.TrueAsync(() => node.ReadAsync(async db => !await db.Set<WorkflowSignal>().AnyAsync(s => s.ConsumedAt == null)), TimeSpan.FromSeconds(30));
        await node.Dispatcher.StopAsync(default);
        var done = await node.LedgerAsync(parcel);
        Assert.Equal(acknowledged, done.Count);
        Assert.Equal(done.Count, await node.ReadAsync(db => db.Parcels.Select(p => p.Weight).SingleAsync()));
        Assert.Null(await node.BrokenJournalLineAsync(parcel));
    }

    /// <summary>A person who sends the same form until it is answered. Returns how many forms were.</summary>
    private static async Task<int> SendForeverAsync(Node node, Parcel parcel, int person, CancellationToken over)
    {
        var (answered, unanswered) = (0, false);
        while (!over.IsCancellationRequested || unanswered)
        {
            var form = Worker.Id(person + 20, answered);
            unanswered = await Record.ExceptionAsync(() => node.ActAsync(r =>
            {
                r.Once(form);
                r.Signal(parcel.Id, new Counted(1), form, WorkflowWorld.Ann);
            })) is not null;
            if (!unanswered) answered++;
        }
        return answered;
    }

    private static async Task SomeMoreActsAsync(Node node, Parcel parcel)
    {
        var before = -1;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                var now = (await node.LedgerAsync(parcel)).Count;
                if (before < 0) before = now;
                return now >= before + 20;
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or InvalidOperationException)
            {
                return false;
            }
        }, TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
