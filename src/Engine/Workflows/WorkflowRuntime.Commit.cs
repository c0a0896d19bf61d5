using BackOffice.Engine.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BackOffice.Engine.Workflows;

public sealed partial class WorkflowRuntime
{
    private const string BeforeSteps = "before_steps";

    /// <summary>
    /// Commits the act: the person's rows, the stored signals and decisions, and every step until each instance waits.
    /// A <see cref="Refusal"/> rolls everything back and reaches the caller. Any other failure of a step keeps the act
    /// and leaves the step to the dispatcher. The context is empty afterwards: read again what you show.
    /// </summary>
    public async Task<ActResult> CommitAsync(CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null) throw new InvalidOperationException("CommitAsync makes its own transaction.");
        foreach (var intent in intents) await intent.ResolveAsync(db, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ActAsync(ct);
            }
            catch (Exception e) when (attempt < 3 && Transient.IsConflict(e) && db.ChangeTracker.HasChanges())
            {
                // A deadlock before the person's rows were accepted: nothing is lost, the same act is tried again.
            }
        }
    }

    private async Task<ActResult> ActAsync(CancellationToken ct)
    {
        KillPoints.Hit("act.begin");
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await ActMark.PlaceAsync(store, actId, ct)) return ActResult.Repeated;
        var ids = intents.Select(i => i.InstanceId).Distinct().Order().ToArray();
        await store.LockAsync(ids, ct);
        KillPoints.Hit("act.locked");
        var now = await clock.NowAsync(db, ct);
        await db.SaveChangesAsync(ct);
        KillPoints.Hit("act.saved");
        // From here on everything is read afresh under the lock: nothing stale can be acted upon.
        db.ChangeTracker.Clear();
        var sent = await StoreAsync(ids, now, ct);
        KillPoints.Hit("act.stored");
        var result = await RunStepsAsync(transaction, ids, sent, now, ct);
        await ActMark.CommitAsync(db, transaction, actId, ct);
        KillPoints.Hit("act.committed");
        intents.Clear();
        actId = Guid.NewGuid();
        return result;
    }

    /// <summary>Stores what must survive a failing step: instances, signals, decisions.</summary>
    private async Task<List<WorkflowSignal>> StoreAsync(Guid[] ids, DateTimeOffset now, CancellationToken ct)
    {
        var starts = intents.Where(i => i.Starts is not null).Select(i => i.Starts!(now)).ToList();
        var signals = intents.Where(i => i.Stores is not null).Select(i => i.Stores!(now)).ToList();
        if (starts.Count > 0) await store.ExecuteAsync(Rows.InsertInstances(starts), ct);
        if (signals.Count > 0) await store.ExecuteAsync(Rows.InsertSignals(signals), ct);
        var decisions = intents.Where(i => i.Decides is not null).ToList();
        if (decisions.Count > 0)
        {
            var changes = new ChangeSet();
            var works = (await store.LoadAsync(ids, changes, ct)).ToDictionary(w => w.Instance.Id);
            var incidents = await db.Set<WorkflowIncident>().AsNoTracking().Where(i => ids.Contains(i.InstanceId) && i.ResolvedAt == null).ToListAsync(ct);
            foreach (var intent in decisions)
                intent.Decides!(works[intent.InstanceId], incidents.FindAll(i => i.InstanceId == intent.InstanceId), NewBurst(now), now);
            await SaveAsync(changes, ct);
        }
        return signals;
    }

    private async Task<ActResult> RunStepsAsync(IDbContextTransaction transaction, Guid[] ids, List<WorkflowSignal> sent, DateTimeOffset now, CancellationToken ct)
    {
        if (ids.Length == 0) return new(false, [], []);
        await transaction.CreateSavepointAsync(BeforeSteps, ct);
        for (var attempt = 1; ; attempt++)
        {
            var works = new List<Work>();
            Work? running = null;
            try
            {
                var changes = new ChangeSet();
                works = await store.LoadAsync(ids, changes, ct);
                foreach (var work in works.Where(w => w.Instance.Deaths == 0))
                {
                    running = work;
                    await NewBurst(now).RunAsync(work, oneStepOnly: false, ct);
                    work.Instance.Attempts = 0;
                }
                running = null;
                KillPoints.Hit("act.burst");
                RefuseUnheard(works, sent);
                await SaveAsync(changes, ct);
                KillPoints.Hit("act.written");
                return new(false, [], Kept(works, sent));
            }
            catch (Exception e) when (e is not Refusal && !ct.IsCancellationRequested && !Transient.IsConnectionLost(e))
            {
                await transaction.RollbackToSavepointAsync(BeforeSteps, ct);
                db.ChangeTracker.Clear();
                if (attempt < 3 && Transient.IsConflict(e)) continue;
                return await KeepActAsync(ids, running, sent, e, now, ct);
            }
        }
    }

    /// <summary>The step failed: the act stands, the step is for the dispatcher.</summary>
    private async Task<ActResult> KeepActAsync(Guid[] ids, Work? failed, List<WorkflowSignal> sent, Exception error, DateTimeOffset now, CancellationToken ct)
    {
        var changes = new ChangeSet();
        var works = await store.LoadAsync(ids, changes, ct, withCases: false);
        foreach (var work in works.Where(w => w.Instance.Status == InstanceStatus.Waiting))
        {
            if (failed is not null && work.Instance.Id != failed.Instance.Id)
            {
                work.Instance.WakeAt = now;
                continue;
            }
            var (step, label) = failed is null ? ("", "enregistrement de l'étape") : Failures.Describe(failed);
            failures.Record(work, step, label, error, now);
        }
        await SaveAsync(changes, ct);
        return new(false, [.. works.Where(w => w.Instance.Attempts > 0).Select(w => w.Instance.Id)], Kept(works, sent));
    }

    private void RefuseUnheard(List<Work> works, List<WorkflowSignal> sent)
    {
        var required = intents.Where(i => i.MustAct).Select(i => i.InstanceId).ToHashSet();
        if (works.Any(w => required.Contains(w.Instance.Id) && w.Instance.Status != InstanceStatus.Incident
            && w.Signals.Exists(s => sent.Exists(x => x.SignalId == s.SignalId)))) throw new NotAwaited();
    }

    private static List<Guid> Kept(List<Work> works, List<WorkflowSignal> sent) =>
        [.. works.SelectMany(w => w.Signals).Where(s => sent.Exists(x => x.SignalId == s.SignalId && x.InstanceId == s.InstanceId)).Select(s => s.SignalId)];

    private async Task SaveAsync(ChangeSet changes, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await store.WriteAsync(changes, ct);
    }

    private Burst NewBurst(DateTimeOffset now) => new(db, services, options, now);
}
