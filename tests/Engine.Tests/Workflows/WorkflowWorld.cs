using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>A database of its own, a clock the test moves, and nodes: each a whole application on that database.</summary>
public sealed class WorkflowWorld : IAsyncLifetime
{
    public static readonly Actor Ann = new("staff:ann", "Ann"), Bob = new("staff:bob", "Bob");

    private Database? database;
    private Node? node;

    public string ConnectionString => database!.SuperuserConnectionString;
    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
    public Node Node => node!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseFixture.EmptyDatabaseAsync();
        await CreateTablesAsync(ConnectionString);
        node = NewNode();
    }

    public static async Task CreateTablesAsync(string connectionString)
    {
        await using var db = new ParcelDb(new DbContextOptionsBuilder<ParcelDb>().UseNpgsql(connectionString).Options);
        await db.Database.EnsureCreatedAsync();
        await db.Database.ExecuteSqlRawAsync(JournalGuard.Sql);
    }

    public Node NewNode(Action<WorkflowOptions>? more = null) => new(ConnectionString, Clock, more);

    public async ValueTask DisposeAsync()
    {
        if (node is not null) await node.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}
