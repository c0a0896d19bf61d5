using BackOffice.Workflows.Data;
using Npgsql;
using Xunit;

namespace BackOffice.Testing;

/// <summary>One migrated database per test class: <c>public sealed class MyTests(DatabaseFixture database) : IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private Database? _database;

    public Database Database => _database ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public string ConnectionString => Database.ConnectionString;

    public NpgsqlDataSource DataSource => Database.DataSource;

    public BackOfficeDb NewDb() => Database.NewDb();

    /// <summary>Another database, without tables, for a context of the test's own; dispose it.</summary>
    public static Task<Database> EmptyDatabaseAsync() => PostgresCluster.NewEmptyDatabaseAsync();

    public async ValueTask InitializeAsync() => _database = await PostgresCluster.NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }
}
