using BackOffice.Engine.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

public sealed partial class WorkflowRuntime
{
    private const int MigratedTogether = 200;

    /// <summary>
    /// Applies a migration to every open instance of its version, or tells what it would do. Committed by batches and
    /// resumable: instances already moved are no longer of the old version.
    /// </summary>
    /// <exception cref="ArgumentException">A state that instances are in has no equivalent; nothing was moved.</exception>
    public async Task<MigrationReport> MigrateAsync(IWorkflowMigration migration, Actor by, bool dryRun = true, CancellationToken ct = default)
    {
        var target = catalog.Get(migration.Workflow, migration.To);
        var open = Open(migration);
        var states = await open.GroupBy(i => i.State).Select(g => new { State = g.Key, Count = g.Count() }).OrderBy(g => g.State).ToListAsync(ct);
        var moves = states.ConvertAll(s => (s.State, To: Mapped(migration, s.State), s.Count));
        foreach (var (from, to, _) in moves)
            if (target.Find(to) is null)
                throw new ArgumentException($"{target.Name} has no state \"{to}\" for the instances in \"{from}\".", nameof(migration));
        var moved = 0;
        while (!dryRun && await MigrateSomeAsync(migration, target, by, ct) is var some and > 0) moved += some;
        return new(moves, moved);
    }

    private async Task<int> MigrateSomeAsync(IWorkflowMigration migration, WorkflowDefinition target, Actor by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = await Open(migration).OrderBy(i => i.Id).Select(i => i.Id).Take(MigratedTogether).ToListAsync(ct);
        await store.LockAsync(ids, ct);
        var now = await clock.NowAsync(db, ct);
        var changes = new ChangeSet();
        // Some may have moved on while we waited for their lock: only what is still of the old version is touched.
        var works = (await store.LoadAsync(ids, changes, ct, withCases: false)).FindAll(w => w.Instance.Version == migration.From && w.Instance.IsOpen);
        changes.Touched.RemoveAll(w => !works.Contains(w));
        foreach (var work in works)
        {
            var from = work.Instance.State;
            Waits.Leave(work, now);
            work.Write(now, by, JournalKind.Migration, from, Mapped(migration, from), FormattableString.Invariant($"Passage de la version {migration.From} à la version {migration.To}"));
            (work.Instance.Version, work.Instance.State, work.Instance.EnteredAt) = (target.Version, Mapped(migration, from), null);
            if (work.Instance.Status == InstanceStatus.Waiting) work.Instance.WakeAt = now;
        }
        await store.WriteAsync(changes, ct);
        await transaction.CommitAsync(ct);
        return ids.Count;
    }

    private IQueryable<WorkflowInstance> Open(IWorkflowMigration migration) => db.Set<WorkflowInstance>().AsNoTracking()
        .Where(i => i.Workflow == migration.Workflow && i.Version == migration.From && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Incident));

    private static string Mapped(IWorkflowMigration migration, string state) => migration.States.GetValueOrDefault(state, state);
}
