using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>Takes instances in hand and writes them back, on the connection and in the transaction of the context.</summary>
internal sealed class WorkStore(DbContext db, WorkflowCatalog catalog)
{
    /// <summary>Locks the rows in the order of their ids, so that two acts on the same cases never wait for each other in a ring.</summary>
    public async Task LockAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return;
        await using var command = Command("select id from workflow.instances where id = any($1) order by id for update");
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Loads locked instances, all together: five queries whatever their number. Without its case an instance can only be set aside.</summary>
    public async Task<List<Work>> LoadAsync(IReadOnlyCollection<Guid> ids, ChangeSet changes, CancellationToken ct, bool withCases = true) =>
        await LoadAsync(await db.Set<WorkflowInstance>().AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(ct), changes, ct, withCases);

    public async Task<List<Work>> LoadAsync(IReadOnlyList<WorkflowInstance> instances, ChangeSet changes, CancellationToken ct, bool withCases = true)
    {
        var ids = instances.Select(i => i.Id).ToArray();
        var signals = (await db.Set<WorkflowSignal>().AsNoTracking().Where(s => ids.Contains(s.InstanceId) && s.ConsumedAt == null)
            .OrderBy(s => s.StoredAt).ThenBy(s => s.SignalId).ToListAsync(ct)).ToLookup(s => s.InstanceId);
        var timers = (await db.Set<WorkflowTimer>().AsNoTracking().Where(t => ids.Contains(t.InstanceId)).ToListAsync(ct)).ToLookup(t => t.InstanceId);
        var tasks = (await db.Set<WorkflowTask>().AsNoTracking().Where(t => ids.Contains(t.InstanceId) && t.AppliedAt == null && t.WithdrawnAt == null)
            .OrderBy(t => t.CreatedAt).ToListAsync(ct)).ToLookup(t => t.InstanceId);
        var cases = withCases ? await LoadCasesAsync(instances, ct) : [];
        var works = instances.Select(i => new Work(catalog, catalog.Get(i), i, cases.GetValueOrDefault(i.Id) ?? (withCases ? throw new CaseMissing(i.Id) : null!))
        {
            Changes = changes,
            Signals = [.. signals[i.Id]],
            Timers = [.. timers[i.Id]],
            Tasks = [.. tasks[i.Id]],
        }).ToList();
        changes.Touched.AddRange(works);
        return works;
    }

    public async Task WriteAsync(ChangeSet changes, CancellationToken ct, params NpgsqlBatchCommand[] more)
    {
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var command in changes.Commands().Concat(more)) batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
    }

    public async Task ExecuteAsync(NpgsqlBatchCommand command, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(Connection);
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
    }

#pragma warning disable CA2100 // Constant texts of this folder.
    public NpgsqlCommand Command(string sql) => new(sql, Connection);
#pragma warning restore CA2100

    public NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    private async Task<Dictionary<Guid, ICase>> LoadCasesAsync(IReadOnlyList<WorkflowInstance> instances, CancellationToken ct)
    {
        var cases = new Dictionary<Guid, ICase>(instances.Count);
        foreach (var group in instances.GroupBy(i => (i.Workflow, i.Version)))
            foreach (var found in await catalog.Get(group.Key.Workflow, group.Key.Version).Load(db, [.. group.Select(i => i.Id)], ct))
                cases.Add(found.Id, found);
        return cases;
    }
}
