using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Embedded;

namespace BackOffice.Web.Hosting;

/// <summary>The server this process works on: the one of the settings, or one of our own under <c>.local/</c>.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private const string EmbeddedDatabase = "backoffice";

    private readonly EmbeddedPostgres? _embedded;

    private DatabaseServer(EmbeddedPostgres? embedded, string connectionString, string? owner)
    {
        _embedded = embedded;
        ConnectionString = connectionString;
        OwnerConnectionString = owner;
    }

    /// <summary>Rows only: what pages and background work use.</summary>
    public string ConnectionString { get; }

    /// <summary>May change tables; null when the settings do not give it, and then <c>database migrate</c> is somebody else's act.</summary>
    public string? OwnerConnectionString { get; }

    public bool IsEmbedded => _embedded is not null;

    /// <summary>May create databases of its own, as a benchmark does: the embedded server's superuser, or the role given.</summary>
    public string AdministratorConnectionString =>
        EmbeddedPostgres.Running(LocalFolder.Postgres) ?? OwnerConnectionString ?? ConnectionString;

    /// <param name="join">True for a verb, which may be run while the site is: it works on the site's server. A second site is refused.</param>
    public static async Task<DatabaseServer> OpenAsync(IConfiguration configuration, bool join, CancellationToken stop = default)
    {
        if (configuration.GetConnectionString("BackOffice") is { Length: > 0 } given)
        {
            return new DatabaseServer(null, given, configuration.GetConnectionString("Owner"));
        }

        if (join && EmbeddedPostgres.Running(LocalFolder.Postgres) is { } running) return await OnAsync(null, running, stop);
        var embedded = await EmbeddedPostgres.StartNewAsync(new EmbeddedPostgresOptions(LocalFolder.Postgres), stop);
        return await OnAsync(embedded, embedded.ConnectionString(), stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null) await _embedded.DisposeAsync();
    }

    private static async Task<DatabaseServer> OnAsync(EmbeddedPostgres? embedded, string superuser, CancellationToken stop)
    {
        var passwords = new RolePasswords(Derive(superuser, DatabaseRoles.Owner), Derive(superuser, DatabaseRoles.Application));
        await DatabaseRoles.PrepareAsync(superuser, EmbeddedDatabase, passwords, stop);
        var database = DatabaseRoles.On(EmbeddedDatabase, superuser);
        return new DatabaseServer(
            embedded,
            DatabaseRoles.As(DatabaseRoles.Application, passwords.Application, database),
            DatabaseRoles.As(DatabaseRoles.Owner, passwords.Owner, database));
    }

    /// <summary>Two more passwords from the one kept on disk.</summary>
    private static string Derive(string superuser, string role)
    {
        var password = new Npgsql.NpgsqlConnectionStringBuilder(superuser).Password!;
        return Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(role)));
    }
}
