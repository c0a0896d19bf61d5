using System.Globalization;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Embedded;
using Npgsql;

namespace BackOffice.Testing;

/// <summary>
/// One PostgreSQL for the whole test process, started by the first test that asks and gone with the process. Its template
/// database is migrated once; each test class gets a copy. fsync is off: nothing here outlives the run.
/// </summary>
public static class PostgresCluster
{
    private const string Template = "template_backoffice";

    private static readonly Lazy<Task<EmbeddedPostgres>> Server = new(StartAsync);
    private static readonly Lazy<Task> MigratedTemplate = new(MigrateTemplateAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static int _databases;

    /// <summary>A copy of the migrated template; its name says nothing, each call makes another.</summary>
    public static async Task<Database> NewDatabaseAsync()
    {
        await MigratedTemplate.Value;
        return await CreateAsync($"TEMPLATE {Template} STRATEGY file_copy");
    }

    /// <summary>A database without tables, for a context that brings its own model.</summary>
    public static async Task<Database> NewEmptyDatabaseAsync()
    {
        await MigratedTemplate.Value;
        return await CreateAsync("TEMPLATE template0");
    }

    internal static async Task DropAsync(string database)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private static async Task<Database> CreateAsync(string source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        // PostgreSQL refuses to copy a template somebody else is copying.
        await OneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} OWNER {DatabaseRoles.Owner} {source}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new Database(name, (await Server.Value).ConnectionString(name));
    }

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "backoffice-tests", Guid.NewGuid().ToString("N")[..12]);
        RemoveAbandoned(Path.GetDirectoryName(folder)!);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(folder);
        return await EmbeddedPostgres.StartNewAsync(new EmbeddedPostgresOptions(folder) { Durable = false });
    }

    private static async Task MigrateTemplateAsync()
    {
        var server = await Server.Value;
        await DatabaseRoles.PrepareAsync(server.ConnectionString(), Template, DatabasePasswords.Tests);
        await Migrator.MigrateAsync(DatabaseRoles.As(DatabaseRoles.Owner, DatabasePasswords.Tests.Owner, server.ConnectionString(Template)));
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task ExecuteAsync(string sql)
    {
        var server = await Server.Value;
        await using var source = NpgsqlDataSource.Create(server.ConnectionString() + ";Pooling=false;Command Timeout=120");
        await using var command = source.CreateCommand();
#pragma warning disable CA2100 // Names come from the constants and the counter above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static void Leave(string folder)
    {
        if (Server.Value is { IsCompletedSuccessfully: true, Result: var server }) server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
        TryDelete(folder);
    }

    /// <summary>Folders of test processes that were killed: their lock is free.</summary>
    private static void RemoveAbandoned(string parent)
    {
        foreach (var folder in Directory.Exists(parent) ? Directory.GetDirectories(parent) : [])
        {
            if (Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow.AddHours(-6)) TryDelete(folder);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is removing it as well, or it is another account's.
        }
    }
}
