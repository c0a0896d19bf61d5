using Npgsql;

namespace BackOffice.Workflows.Data;

public sealed record RolePasswords(string Owner, string Application);

/// <summary>
/// Two roles, so that no bug of a page can drop a table: the owner migrates, the application reads and writes rows.
/// </summary>
public static class DatabaseRoles
{
    public const string Owner = "backoffice_owner";
    public const string Application = "backoffice_app";

    /// <summary>Creates both roles and the database where they are missing; needs the server's superuser.</summary>
    public static async Task PrepareAsync(string superuserConnectionString, string database, RolePasswords passwords, CancellationToken stop = default)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuserConnectionString) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync(stop);
        await PrepareRoleAsync(connection, Owner, passwords.Owner, stop);
        await PrepareRoleAsync(connection, Application, passwords.Application, stop);
        if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", database, stop))
        {
            await ExecuteAsync(connection, "SELECT format('CREATE DATABASE %I OWNER %I', $1, $2)", [database, Owner], stop);
        }
    }

    /// <summary>The same server and database under another role.</summary>
    public static string As(string role, string password, string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = role, Password = password }.ConnectionString;

    /// <summary>The same server and role on another database.</summary>
    public static string On(string database, string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;

    /// <summary>Whether this connection could drop tables: it owns one, or may act as someone who does.</summary>
    public static async Task<bool> CanDropTablesAsync(NpgsqlDataSource source, CancellationToken stop = default)
    {
        await using var command = source.CreateCommand(
            """
            SELECT EXISTS (
                SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
                  AND pg_has_role(current_user, c.relowner, 'MEMBER'))
            """);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task PrepareRoleAsync(NpgsqlConnection connection, string role, string password, CancellationToken stop)
    {
        var verb = await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", role, stop) ? "ALTER" : "CREATE";
        await ExecuteAsync(connection, "SELECT format($3 || ' ROLE %I LOGIN PASSWORD %L', $1, $2)", [role, password, verb], stop);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, string name, CancellationToken stop)
    {
#pragma warning disable CA2100 // The queries are the constants above.
        await using var command = new NpgsqlCommand(query, connection) { Parameters = { new() { Value = name } } };
#pragma warning restore CA2100
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>DDL takes no parameters: the server's own format() quotes them first.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection connection, string format, string[] values, CancellationToken stop)
    {
#pragma warning disable CA2100 // A constant with parameters, then what the server itself quoted.
        await using var quote = new NpgsqlCommand(format, connection);
        foreach (var value in values) quote.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        await using var command = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync(stop))!, connection) { CommandTimeout = 120 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
