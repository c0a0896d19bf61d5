using System.Security.Cryptography;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Workforce;
using Npgsql;

namespace BackOffice.Web.Commands.Bench;

/// <summary>A database of a benchmark's own on the server in use, with the business on it; dropped at the end.</summary>
/// <remarks>fsync and synchronous_commit are the server's: on, as in production.</remarks>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _administrator;
    private readonly string _name;

    private BenchDatabase(string administrator, string name)
    {
        (_administrator, _name) = (administrator, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(administrator) { Database = name }.ConnectionString;
        DataSource = BackOfficeDatabase.CreateDataSource(ConnectionString);
        Clock = new DemoClock(new DateTimeOffset(2025, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Services = BusinessServices.UnderClock(DataSource, Clock, new ConfigurationBuilder().AddInMemoryCollection(Keys()).Build());
    }

    /// <summary>With its password: what a site of the benchmark's own is started on.</summary>
    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public DemoClock Clock { get; }

    public ServiceProvider Services { get; }

    /// <param name="administrator">A connection that may create databases.</param>
    /// <param name="template">A benchmark's database to copy, rows included; null for a migrated empty one.</param>
    public static async Task<BenchDatabase> CreateAsync(string administrator, string name, BenchDatabase? template, CancellationToken ct)
    {
        await ExecuteAsync(administrator, $"drop database if exists {name} with (force)", ct);
        if (template is null)
        {
            await ExecuteAsync(administrator, $"create database {name} template template0", ct);
            await Migrator.MigrateAsync(new NpgsqlConnectionStringBuilder(administrator) { Database = name }.ConnectionString, ct);
        }
        else
        {
            template.DataSource.Clear();
            await ExecuteAsync(administrator, $"create database {name} template {template._name}", ct);
        }

        return new BenchDatabase(administrator, name);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await DataSource.DisposeAsync();
        await ExecuteAsync(_administrator, $"drop database if exists {_name} with (force)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(string administrator, string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false, CommandTimeout = 300 });
#pragma warning disable CA2100 // The names are this command's own.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    private static Dictionary<string, string?> Keys()
    {
        static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return new()
        {
            [$"{NirKeys.Section}:{nameof(NirKeys.CurrentKeyId)}"] = "bench",
            [$"{NirKeys.Section}:{nameof(NirKeys.Keys)}:bench"] = Key(),
            [$"{NirKeys.Section}:{nameof(NirKeys.IndexKey)}"] = Key(),
        };
    }
}
