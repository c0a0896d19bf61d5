using BackOffice.Workflows.Data;
using Npgsql;

namespace BackOffice.Testing;

/// <summary>A database of the test cluster, dropped when disposed.</summary>
public sealed class Database : IAsyncDisposable
{
    internal Database(string name, string superuser)
    {
        Name = name;
        SuperuserConnectionString = superuser;
        OwnerConnectionString = DatabaseRoles.As(DatabaseRoles.Owner, DatabasePasswords.Tests.Owner, superuser);
        ConnectionString = DatabaseRoles.As(DatabaseRoles.Application, DatabasePasswords.Tests.Application, superuser);
        DataSource = BackOfficeDatabase.CreateDataSource(ConnectionString);
    }

    public string Name { get; }

    /// <summary>As the application connects: rows only, no table can be made or dropped.</summary>
    public string ConnectionString { get; }

    /// <summary>As <c>database migrate</c> connects: may change tables.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>For faults only the server's administrator can cause (pg_terminate_backend…).</summary>
    public string SuperuserConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public BackOfficeDb NewDb() => new(BackOfficeDatabase.Options(DataSource));

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await PostgresCluster.DropAsync(Name);
    }
}
