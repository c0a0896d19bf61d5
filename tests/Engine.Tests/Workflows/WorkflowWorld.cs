using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>A database of its own, a clock the test moves, and nodes: each a whole application on that database.</summary>
public sealed class WorkflowWorld : IAsyncLifetime
{
    public static readonly Actor Ann = new("staff:ann", "Ann"), Bob = new("staff:bob", "Bob");

    private readonly string name = "wf_" + Guid.NewGuid().ToString("n");
    private Node? node;

    public string ConnectionString { get; private set; } = "";
    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
    public Node Node => node!;

    public async ValueTask InitializeAsync()
    {
        var root = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_PG"));
        await using (var connection = new NpgsqlConnection(root.ConnectionString))
        {
            await connection.OpenAsync();
#pragma warning disable CA2100
            await using var create = new NpgsqlCommand($"create database {name}", connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync();
        }
        root.Database = name;
        ConnectionString = root.ConnectionString;
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
    }
}

/// <summary>A clock that moves when told.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset current = now;

    public override DateTimeOffset GetUtcNow() => current;
    public void Advance(TimeSpan by) => current += by;
    public void Set(DateTimeOffset to) => current = to;
}
