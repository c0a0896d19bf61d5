using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>
/// Applies the files staff ask to apply, one at a time a node. A batch and how far the run is are one transaction: a killed process loses
/// nothing and records nothing twice. A run whose node fell silent is taken over.
/// </summary>
public sealed class IncomeRunner(BackOfficeDb db, IncomeImport import, TimeProvider clock)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Applies the oldest run that waits, if there is one.</summary>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await ClaimAsync(ct) is not { } run) return false;
        if (run.State == IncomeRunState.Interrupted) return true;
        try
        {
            await ApplyAsync(run, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The node stops: another takes the run at once, or this one after its restart.
            await db.Set<IncomeRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, IncomeRunState.Waiting), CancellationToken.None);
            throw;
        }
        catch (IncomeRunTakenOver)
        {
            // Another node thought this one dead and goes on from the last batch.
        }

        return true;
    }

    private async Task<IncomeRun?> ClaimAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var silentSince = now - Silence;
        var claimed = await db.Set<IncomeRun>().FromSql($"""
            update revenue.income_runs set attempts = attempts + 1, beat_at = {now},
                state = case when attempts >= {MostAttempts} then 'Interrupted' else 'Running' end
            where id = (
                select id from revenue.income_runs where state = 'Waiting' or (state = 'Running' and beat_at < {silentSince})
                order by started_at limit 1 for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
        return claimed is [var run] ? run : null;
    }

    private async Task ApplyAsync(IncomeRun run, CancellationToken ct)
    {
        var lines = (await db.Set<IncomeRunLines>().AsNoTracking().SingleAsync(l => l.RunId == run.Id, ct)).Lines;
        for (var done = run.Done; done < lines.Count; done += IncomeImport.BatchSize)
        {
            var (from, batch) = (done, lines.Skip(done).Take(IncomeImport.BatchSize).ToList());
            await import.ApplyBatchAsync(batch, (data, tally) => AdvanceAsync(data, run.Id, from, batch.Count, tally, ct), ct);
        }

        // What members earned is in their files now; the copy leaves.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        await db.Set<IncomeRunLines>().Where(l => l.RunId == run.Id).ExecuteDeleteAsync(ct);
        await db.Set<IncomeRun>().Where(r => r.Id == run.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, IncomeRunState.Done).SetProperty(x => x.FinishedAt, now), ct);
        await transaction.CommitAsync(ct);
    }

    private async Task AdvanceAsync(BackOfficeDb data, Guid id, int from, int lines, IncomeTally tally, CancellationToken ct)
    {
        var run = await data.Set<IncomeRun>().SingleAsync(r => r.Id == id, ct);
        if (run.State != IncomeRunState.Running || run.Done != from) throw new IncomeRunTakenOver();
        run.Take(tally, lines, clock.GetUtcNow());
    }

    private sealed class IncomeRunTakenOver() : Exception("Another node applies this run.");
}
