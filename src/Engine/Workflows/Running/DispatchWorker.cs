using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>One worker: claims what is due, runs it, commits; isolates what fails. Not shared between threads.</summary>
internal sealed class DispatchWorker(IServiceProvider root, WorkflowCatalog catalog, WorkflowOptions options, WorkflowClock clock, Failures failures)
{
    private const string Healthy = "attempts = 0 and deaths = 0", Suspect = "(attempts > 0 or deaths > 0)";

    private readonly DispatchMark mark = new();
    private readonly string[] known = catalog.KnownVersions;

    public async Task CountDeathsAsync(CancellationToken ct)
    {
        await using var hand = await OpenAsync(ct);
        await hand.Store.ExecuteAsync(DispatchMark.CountDeaths(hand.Now), ct);
        await hand.Transaction.CommitAsync(ct);
    }

    /// <summary>Runs what is due, up to so many instances together, then one that failed before. Returns how many were handled.</summary>
    public async Task<int> RunOnceAsync(int max, CancellationToken ct) => await BatchAsync(max, ct) + (await LoneAsync(null, ct) ? 1 : 0);

    private async Task<int> BatchAsync(int max, CancellationToken ct)
    {
        Guid[] ids = [];
        KillPoints.Hit("claim.before");
        await using (var hand = await OpenAsync(ct))
        {
            try
            {
                var due = await ClaimAsync(hand, Healthy, max, ct);
                if (due.Count == 0) return 0;
                ids = [.. due.Select(i => i.Id)];
                await RunAsync(hand, due, oneStepOnly: false, null, ct);
                return ids.Length;
            }
            catch (Exception e) when (!ct.IsCancellationRequested && !Transient.IsConnectionLost(e))
            {
                // One of them fails, and together nobody knows which: each gets its own transaction.
                await mark.RemoveApartAsync(hand.Store);
            }
            catch
            {
                await mark.RemoveApartAsync(hand.Store);
                throw;
            }
        }
        foreach (var id in ids) await LoneAsync(id, ct);
        return ids.Length;
    }

    /// <summary>One instance in its own transaction: the one told, or one that failed before and is due again.</summary>
    private async Task<bool> LoneAsync(Guid? id, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var hand = await OpenAsync(ct);
            var running = new Running();
            var due = new List<WorkflowInstance>();
            try
            {
                due = id is { } known ? await ClaimAsync(hand, "id = @p3", 1, ct, known) : await ClaimAsync(hand, Suspect, 1, ct);
                if (due.Count == 0) return false;
                if (due[0].Deaths >= options.MaxDeaths) await ParkAsync(hand, due, ct);
                else await RunAsync(hand, due, oneStepOnly: due[0].Attempts > 0, running, ct);
                return true;
            }
            catch (Exception e) when (due.Count > 0 && !ct.IsCancellationRequested && !Transient.IsConnectionLost(e))
            {
                await mark.RemoveApartAsync(hand.Store);
                await hand.DisposeAsync();
                if (attempt < 3 && Transient.IsConflict(e)) continue;
                await RecordAsync(due[0].Id, running.Work, e, ct);
                return true;
            }
            catch
            {
                await mark.RemoveApartAsync(hand.Store);
                throw;
            }
        }
    }

    private async Task RunAsync(Hand hand, List<WorkflowInstance> due, bool oneStepOnly, Running? running, CancellationToken ct)
    {
        KillPoints.Hit("claim.after");
        await mark.PlaceAsync(hand.Store, [.. due.Select(i => i.Id)], ct);
        KillPoints.Hit("mark.after");
        var changes = new ChangeSet();
        var works = await hand.Store.LoadAsync(due, changes, ct);
        KillPoints.Hit("load.after");
        var burst = new Burst(hand.Db, hand.Services, options, hand.Now);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.StepTimeout);
        foreach (var work in works)
        {
            if (running is not null) running.Work = work;
            await burst.RunAsync(work, oneStepOnly, limit.Token);
            (work.Instance.Attempts, work.Instance.Deaths) = (0, 0);
        }
        KillPoints.Hit("burst.after");
        await hand.Db.SaveChangesAsync(ct);
        KillPoints.Hit("save.after");
        await hand.Store.WriteAsync(changes, ct, mark.Removal());
        KillPoints.Hit("write.after");
        await hand.Transaction.CommitAsync(ct);
        KillPoints.Hit("commit.after");
        foreach (var work in works) Telemetry.Outcome(work.Definition.Key, work.Instance.Status);
    }

    private async Task RecordAsync(Guid id, Work? failed, Exception error, CancellationToken ct)
    {
        KillPoints.Hit("failure.before");
        await using var hand = await OpenAsync(ct);
        await hand.Store.LockAsync([id], ct);
        var changes = new ChangeSet();
        foreach (var work in await hand.Store.LoadAsync([id], changes, ct, withCases: false))
        {
            if (work.Instance.Status != InstanceStatus.Waiting) return;
            var (step, label) = failed is null ? ("", "chargement du dossier") : Failures.Describe(failed);
            failures.Record(work, step, label, error, hand.Now);
        }
        await hand.Store.WriteAsync(changes, ct);
        await hand.Transaction.CommitAsync(ct);
        KillPoints.Hit("failure.after");
    }

    /// <summary>Every process that took this instance in hand died: it waits for a person.</summary>
    private static async Task ParkAsync(Hand hand, List<WorkflowInstance> due, CancellationToken ct)
    {
        var changes = new ChangeSet();
        foreach (var work in await hand.Store.LoadAsync(due, changes, ct, withCases: false))
            Failures.Open(work, "", "arrêt du processus", "ProcessDied",
                $"{work.Instance.Deaths} processus se sont arrêtés pendant le traitement de ce dossier.", "", hand.Now);
        await hand.Store.WriteAsync(changes, ct);
        await hand.Transaction.CommitAsync(ct);
    }

    /// <summary>Takes due rows nobody else holds. Procedures this build does not know are left to one that does.</summary>
    private Task<List<WorkflowInstance>> ClaimAsync(Hand hand, string which, int max, CancellationToken ct, Guid? id = null)
    {
        var sql = $"""
            select * from workflow.instances
            where wake_at <= @p0 and status = 'waiting' and workflow || '/' || version = any(@p1) and {which}
            order by wake_at limit @p2 for update skip locked
            """;
        // The text is made of the constants above; every value is a parameter.
#pragma warning disable EF1002, EF1003
        return hand.Db.Set<WorkflowInstance>().FromSqlRaw(sql, new NpgsqlParameter("p0", hand.Now), new NpgsqlParameter("p1", known),
            new NpgsqlParameter("p2", max), new NpgsqlParameter("p3", id ?? Guid.Empty)).AsNoTracking().ToListAsync(ct);
#pragma warning restore EF1002, EF1003
    }

    private async Task<Hand> OpenAsync(CancellationToken ct)
    {
        var scope = root.CreateAsyncScope();
        try
        {
            var db = root.GetRequiredService<WorkflowDb>().Of(scope.ServiceProvider);
            db.Database.AutoSavepointsEnabled = false;
            var transaction = await db.Database.BeginTransactionAsync(ct);
            return new(scope, db, transaction, new(db, catalog), await clock.NowAsync(db, ct));
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    private sealed class Running
    {
        public Work? Work { get; set; }
    }
}
