using BackOffice.Workflows.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Data;

/// <summary>Brings a database to the shape this build expects; several processes may try at once, one does it.</summary>
public static class Migrator
{
    /// <summary>Applies what is missing and gives the application's role its rights. Returns the names of the migrations applied.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string ownerConnectionString, CancellationToken stop = default)
    {
        await using var source = BackOfficeDatabase.CreateDataSource(
            new NpgsqlConnectionStringBuilder(ownerConnectionString) { CommandTimeout = 600, Pooling = false }.ConnectionString);
        await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        var missing = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        await db.Database.MigrateAsync(stop);
        await GrantAsync(source, stop);
        return missing;
    }

    /// <summary>After each migration, not inside one: a table added later must be granted too.</summary>
    public static async Task GrantAsync(NpgsqlDataSource owner, CancellationToken stop = default)
    {
        await using var command = owner.CreateCommand(HandWritten.Read("Grants.sql"));
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Drops everything the owner made, then migrates anew. For a demo database whose first start was cut short.</summary>
    public static async Task StartOverAsync(string ownerConnectionString, CancellationToken stop = default)
    {
        await using (var source = BackOfficeDatabase.CreateDataSource(ownerConnectionString))
        await using (var command = source.CreateCommand(
            $$"""
            DO $do$
            DECLARE made text;
            BEGIN
                FOR made IN SELECT nspname FROM pg_namespace
                    WHERE pg_get_userbyid(nspowner) = current_user AND nspname NOT LIKE 'pg\_%' AND nspname <> 'public'
                LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', made);
                END LOOP;
                DROP TABLE IF EXISTS public.{{HandWritten.HistoryTable}};
            END $do$
            """))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        await MigrateAsync(ownerConnectionString, stop);
    }

    /// <summary>What <c>database migrate</c> has not been run for yet.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource source, CancellationToken stop = default)
    {
        await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        return [.. await db.Database.GetPendingMigrationsAsync(stop)];
    }
}
