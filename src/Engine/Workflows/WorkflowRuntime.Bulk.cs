using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// Acts on thousands of instances, each one statement. They join the context's transaction if there is one, and leave
/// the steps to the dispatcher, which one NOTIFY wakes.
/// </summary>
public sealed partial class WorkflowRuntime
{
    /// <summary>The channel dispatchers listen to.</summary>
    internal const string Channel = "backoffice_workflows";

    /// <summary>
    /// Starts the procedure on cases inserted already. Repeating it starts only those not started yet. Returns how many were.
    /// </summary>
    public async Task<int> StartAllAsync<TWorkflow>(IReadOnlyCollection<Guid> caseIds, Actor by, CancellationToken ct = default) where TWorkflow : Workflow
    {
        var definition = catalog.Current(catalog.OfType(typeof(TWorkflow)).Key);
        return await BulkAsync("""
            with started as (
                insert into workflow.instances (id, workflow, version, state, status, started_at, started_by_id, started_by_name, wake_at, attempts, deaths, sequence, journal_hash)
                select id, $2, $3, $4, 'waiting', $5, $6, $7, $5, 0, 0, 0, ''::bytea from unnest($1) as c(id)
                on conflict do nothing returning id)
            select count(*)::int, pg_notify($8, '')::text from started
            """, now => [caseIds.ToArray(), definition.Key, definition.Version, definition.StartsIn, now, by.Id, by.Name, Channel], ct);
    }

    /// <summary>
    /// Sends a signal to every instance waiting in a state (or to those of them named). The ids are made from the
    /// namespace and the instance's id: repeating the call sends to nobody twice. Returns how many were sent now.
    /// </summary>
    public Task<int> SignalAllAsync<TSignal>(string workflow, string state, TSignal signal, Actor by, Guid idNamespace,
        IReadOnlyCollection<Guid>? only = null, CancellationToken ct = default) where TSignal : ISignal =>
        BulkAsync("""
            with stored as (
                insert into workflow.signals (instance_id, signal_id, key, payload, by_id, by_name, stored_at)
                select i.id, md5($3::text || i.id::text)::uuid, $4, $5::jsonb, $6, $7, $8
                from workflow.instances i
                where i.workflow = $1 and i.state = $2 and i.status in ('waiting', 'incident') and ($9 or i.id = any($10))
                order by i.id
                on conflict do nothing returning instance_id),
            woken as (
                update workflow.instances set wake_at = least(coalesce(wake_at, $8), $8)
                where id in (select instance_id from stored) and status = 'waiting')
            select count(*)::int, pg_notify($11, '')::text from stored
            """, now => [workflow, state, idNamespace, TSignal.Key, JsonSerializer.Serialize(signal, WorkflowJson.Options),
                by.Id, by.Name, now, only is null, only?.ToArray() ?? [], Channel], ct);

    /// <summary>
    /// After the dates that timers rest on have changed (a campaign's window, say): every waiting instance of the
    /// procedure, or those named, reads its dates again. Returns how many will.
    /// </summary>
    public Task<int> RearmTimersAsync(string workflow, IReadOnlyCollection<Guid>? caseIds = null, CancellationToken ct = default) =>
        BulkAsync("""
            with woken as (
                update workflow.instances set wake_at = least(coalesce(wake_at, $2), $2)
                where workflow = $1 and status = 'waiting' and ($3 or id = any($4)) returning id)
            select count(*)::int, pg_notify($5, '')::text from woken
            """, now => [workflow, now, caseIds is null, caseIds?.ToArray() ?? [], Channel], ct);

    /// <summary>The first line of an instance's journal that was changed, removed or added by hand; null when it is whole.</summary>
    public async Task<int?> VerifyJournalAsync(Guid instanceId, CancellationToken ct = default)
    {
        var instance = await db.Set<WorkflowInstance>().AsNoTracking().SingleAsync(i => i.Id == instanceId, ct);
        var entries = await db.Set<JournalEntry>().AsNoTracking().Where(j => j.InstanceId == instanceId).OrderBy(j => j.Sequence).ToListAsync(ct);
        return JournalChain.FirstBreak(entries, instance);
    }

    private async Task<int> BulkAsync(string sql, Func<DateTimeOffset, object[]> parameters, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = store.Command(sql);
            foreach (var value in parameters(await clock.NowAsync(db, ct))) command.Parameters.Add(new NpgsqlParameter { Value = value });
            return (int)(await command.ExecuteScalarAsync(ct))!;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
