using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>
/// The instant of an act. In production the database's clock, so that nodes whose clocks differ agree on what is due.
/// A provider other than the system's, as tests and the demo register, drives the engine instead.
/// </summary>
internal sealed class WorkflowClock(TimeProvider? provider)
{
    private readonly TimeProvider? given = provider == TimeProvider.System ? null : provider;

    public async ValueTask<DateTimeOffset> NowAsync(DbContext db, CancellationToken ct)
    {
        if (given is not null) return Truncated(given.GetUtcNow());
        // Not now(): a transaction that waited for a lock must not believe it came first.
        await using var command = new NpgsqlCommand("select clock_timestamp()", (NpgsqlConnection)db.Database.GetDbConnection());
        return Truncated(new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(ct))!));
    }

    /// <summary>PostgreSQL keeps microseconds; the journal's hashes must not depend on more.</summary>
    private static DateTimeOffset Truncated(DateTimeOffset instant) => new(instant.UtcTicks / 10 * 10, TimeSpan.Zero);
}
