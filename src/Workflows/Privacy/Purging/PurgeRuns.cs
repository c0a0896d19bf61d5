using System.Data.Common;
using System.Diagnostics;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// Removes what is due, batch after batch, each with its line of the report in one transaction: killed at any point, the next run goes on
/// with the same report. What is gone is no longer due, so nothing is counted twice.
/// </summary>
public sealed class PurgeRuns
{
    private const int BatchSize = 200;
    private const long Lock = 0x5055_5247_45;
    private static readonly Actor Night = new("system", "Système");

    private readonly BackOfficeDb db;
    private readonly PurgeTable table;
    private readonly LimitBook limits;
    private readonly TimeProvider clock;

    internal PurgeRuns(BackOfficeDb db, PurgeTable table, LimitBook limits, TimeProvider clock) =>
        (this.db, this.table, this.limits, this.clock) = (db, table, limits, clock);

    /// <summary>What a run would remove now, and why: nothing is removed by looking.</summary>
    public async Task<IReadOnlyList<PurgeDue>> PreviewAsync(CancellationToken ct)
    {
        var time = new PurgeTime(clock.GetUtcNow(), await limits.ReadAsync(ct));
        var due = new List<PurgeDue>();
        foreach (var kind in table.All)
        {
            var found = await kind.DueAsync(time, ct);
            due.Add(new PurgeDue(kind.What, kind.Retention, time.Before(kind.Retention), found.Count, found.Oldest));
        }

        return due;
    }

    /// <summary>Begins a run an admin asked for. Refused while another is under way: that one is gone on with instead.</summary>
    public async Task<PurgeRun> StartAsync(string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (await UnfinishedAsync(ct) is not null) throw new PurgeUnderWay();
        return await BeginAsync(reason.Trim(), by, ct);
    }

    /// <summary>The nightly run: first whatever an earlier one left, then its own.</summary>
    public async Task RunNightlyAsync(CancellationToken ct)
    {
        while (await UnfinishedAsync(ct) is { } left) await RunAsync(left.Id, null, ct);
        await RunAsync((await BeginAsync("Suppression de la nuit", Night, ct)).Id, null, ct);
    }

    /// <summary>Works a run off, for at most so long. True when it is finished.</summary>
    public async Task<bool> RunAsync(Guid runId, TimeSpan? atMost, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        var now = await db.Set<PurgeRun>().Where(r => r.Id == runId).Select(r => r.StartedAt).SingleAsync(ct);
        var time = new PurgeTime(now, await limits.ReadAsync(ct));
        foreach (var kind in table.All)
        {
            try
            {
                while (await OneBatchAsync(runId, kind, time, ct) > 0)
                {
                    KillPoints.Hit("purge.batch");
                    if (Stopwatch.GetElapsedTime(since) > atMost) return false;
                }
            }
            catch (DbException problem) when (!ct.IsCancellationRequested)
            {
                // One kind that cannot go keeps no other from going.
                await TellAsync(runId, kind, time, problem, ct);
            }
        }

        (await db.Set<PurgeRun>().SingleAsync(r => r.Id == runId, ct)).Finish(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<int> OneBatchAsync(Guid runId, IPurges kind, PurgeTime time, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two nodes, or the night and an admin: one batch at a time.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        var batch = await kind.RemoveAsync(time, BatchSize, ct);
        if (batch.Count == 0) return 0;
        var run = await db.Set<PurgeRun>().Include(r => r.Lines).SingleAsync(r => r.Id == runId, ct);
        run.LineOf(kind, time.Before(kind.Retention)).Add(batch);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return batch.Count;
    }

    private async Task TellAsync(Guid runId, IPurges kind, PurgeTime time, DbException problem, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var run = await db.Set<PurgeRun>().Include(r => r.Lines).SingleAsync(r => r.Id == runId, ct);
        run.LineOf(kind, time.Before(kind.Retention)).Problem = $"{problem.GetType().Name} {problem.SqlState}".Trim();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private Task<PurgeRun?> UnfinishedAsync(CancellationToken ct) =>
        db.Set<PurgeRun>().AsNoTracking().Where(r => r.FinishedAt == null).OrderBy(r => r.StartedAt).FirstOrDefaultAsync(ct);

    private async Task<PurgeRun> BeginAsync(string reason, Actor by, CancellationToken ct)
    {
        var run = new PurgeRun { StartedAt = clock.GetUtcNow(), ById = by.Id, By = by.Name, Reason = reason };
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }
}

/// <summary>What a run would remove of one kind.</summary>
public sealed record PurgeDue(string What, Retention Retention, DateTimeOffset Before, int Count, DateTimeOffset? Oldest);

public sealed class PurgeUnderWay() : Refusal("Une suppression est déjà en cours. Ouvrez son rapport pour la suivre ou la reprendre.");
