using System.Buffers.Binary;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>
/// Says, committed apart, which instances a worker holds. Its transaction holds an advisory lock and removes the mark
/// when it commits: a mark whose lock is free belongs to a process that died, and its instances had a part in it.
/// </summary>
internal sealed class DispatchMark
{
    private readonly Guid worker = Guid.NewGuid();
    private readonly long lockKey;

    public DispatchMark() => lockKey = BinaryPrimitives.ReadInt64LittleEndian(worker.ToByteArray());

    public async Task PlaceAsync(WorkStore store, Guid[] ids, CancellationToken ct)
    {
        await store.ExecuteAsync(new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = lockKey } } }, ct);
        await using var apart = (NpgsqlConnection)((ICloneable)store.Connection).Clone();
        await apart.OpenAsync(ct);
        await using var batch = new NpgsqlBatch(apart);
        // Losing a mark when PostgreSQL itself crashes costs nothing, waiting for the disk each time would.
        batch.BatchCommands.Add(new("select set_config('synchronous_commit', 'off', true)"));
        batch.BatchCommands.Add(new("""
            insert into workflow.dispatches (worker_id, lock_key, instance_ids, since) values ($1, $2, $3, clock_timestamp())
            on conflict (worker_id) do update set instance_ids = excluded.instance_ids, since = excluded.since
            """)
        { Parameters = { new() { Value = worker }, new() { Value = lockKey }, new() { Value = ids } } });
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>In the transaction of the work: gone if and only if the work is done.</summary>
    public NpgsqlBatchCommand Removal() =>
        new("delete from workflow.dispatches where worker_id = $1") { Parameters = { new() { Value = worker } } };

    /// <summary>The worker lives and gives up this work itself: no death to count.</summary>
    public async Task RemoveApartAsync(WorkStore store)
    {
        try
        {
            await using var apart = (NpgsqlConnection)((ICloneable)store.Connection).Clone();
            await apart.OpenAsync();
            await using var batch = new NpgsqlBatch(apart);
            batch.BatchCommands.Add(Removal());
            await batch.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The database is away. The next mark of this worker replaces this one, and one death too many is forgiven
            // by the first step that succeeds.
        }
    }

    /// <summary>Counts the deaths of the processes that left marks. Marks older than the server's start are its own doing.</summary>
    public static NpgsqlBatchCommand CountDeaths(DateTimeOffset now) => new("""
        with dead as (
            delete from workflow.dispatches d using (
                select worker_id, since from workflow.dispatches
                where pg_try_advisory_xact_lock(lock_key) for update skip locked) o
            where d.worker_id = o.worker_id returning d.instance_ids, d.since)
        update workflow.instances set deaths = deaths + 1, wake_at = $1
        where status = 'waiting' and id in (select unnest(instance_ids) from dead where since > pg_postmaster_start_time())
        """)
    { Parameters = { new() { Value = now } } };
}
