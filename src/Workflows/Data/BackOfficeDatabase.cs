using System.Data.Common;
using BackOffice.Workflows.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Data;

/// <summary>How everything here connects: one pool a process, and a time-out on every wait.</summary>
public static class BackOfficeDatabase
{
    /// <summary>What a connection string gets when it says nothing of it. Seconds, except the pool.</summary>
    private static readonly Dictionary<string, object> Defaults = new()
    {
        ["Timeout"] = 10,               // to open a connection, or to wait for the pool
        ["Command Timeout"] = 30,       // for a command's answer
        ["Cancellation Timeout"] = 2000, // milliseconds for a cancelled command before its connection is broken
        ["Keepalive"] = 30,             // notices a server that vanished under an idle connection
        ["Maximum Pool Size"] = 50,
        ["Application Name"] = "BackOffice",
    };

    public static NpgsqlDataSource CreateDataSource(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        foreach (var (name, value) in Defaults)
        {
            if (!given.ContainsKey(name)) builder[name] = value;
        }

        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }

    public static DbContextOptions<BackOfficeDb> Options(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<BackOfficeDb>();
        Configure(options, source);
        return options.Options;
    }

    /// <summary>The same for tests, pages and verbs, whoever builds the options.</summary>
    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable(HandWritten.HistoryTable));
}
