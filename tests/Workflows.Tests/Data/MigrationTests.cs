using BackOffice.Testing;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Tests.Data;

public sealed class MigrationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var db = database.NewDb();

        Assert.False(db.Database.HasPendingModelChanges(), "Run src/Workflows/Data/Migrations/regenerate.sh and commit what it writes.");
        Assert.Empty(await Migrator.MissingAsync(database.DataSource, Stop));
    }

    [Fact]
    public async Task Migrating_a_migrated_database_changes_nothing()
    {
        Assert.Empty(await Migrator.MigrateAsync(database.Database.OwnerConnectionString, Stop));
    }

    [Fact]
    public async Task The_application_reads_and_writes_rows_and_cannot_drop_a_table()
    {
        await using var db = database.NewDb();
        Assert.Equal(0, await db.Members.CountAsync(Stop));
        Assert.Equal(0, await db.Members.ExecuteDeleteAsync(Stop));

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("DROP TABLE member.members CASCADE", Stop));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.False(await DatabaseRoles.CanDropTablesAsync(database.DataSource, Stop));
    }

    [Fact]
    public async Task The_owner_is_seen_as_one_who_can_drop_tables()
    {
        await using var owner = BackOfficeDatabase.CreateDataSource(database.Database.OwnerConnectionString);

        Assert.True(await DatabaseRoles.CanDropTablesAsync(owner, Stop));
    }

    [Fact]
    public async Task French_names_are_sorted_as_a_reader_expects()
    {
        await using var command = database.DataSource.CreateCommand(
            "SELECT string_agg(name, ' ' ORDER BY name) FROM unnest(ARRAY['Zoé', 'Éric', 'eve', 'Abel', 'Emma']) AS name");

        Assert.Equal("Abel Emma Éric eve Zoé", await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task An_empty_database_has_no_table()
    {
        await using var empty = await DatabaseFixture.EmptyDatabaseAsync();
        await using var command = empty.DataSource.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");

        Assert.Equal(0L, await command.ExecuteScalarAsync(Stop));
    }
}
