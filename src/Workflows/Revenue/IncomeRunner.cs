using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BackOffice.Workflows.Revenue;

/// <summary>
/// Applies the files staff ask to apply, one at a time a node. A batch and how far the run is are one transaction: a killed process loses
/// nothing and records nothing twice. A run whose node fell silent is taken over.
/// </summary>
public sealed class IncomeRunner(BackOfficeDb db, IncomeImport import, TimeProvider clock, ILogger<IncomeRunner> log)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Applies the oldest run that waits, if there is one.</summary>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await ClaimAsync(Guid.NewGuid(), ct) is not { } run) return false;
        if (run.State == IncomeRunState.Interrupted)
        {
            log.LogError("Incomes {Run}: died {Attempts} times after line {Done}, interrupted", run.Id, MostAttempts, run.Done);
            return true;
        }

        try
        {
            await ApplyAsync(run, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The node stops: another takes the run at once, or this one after its restart. Being asked to stop is no death.
            await Held(run).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, IncomeRunState.Waiting).SetProperty(x => x.Attempts, 0), CancellationToken.None);
            throw;
        }
        catch (IncomeRunTakenOver)
        {
            // Another node thought this one dead and goes on from the last batch.
        }
        catch (IncomeLineFailed failed)
        {
            var problem = failed.Problem;
            log.LogError("Incomes {Run}: stopped at line {Line} ({Error})", run.Id, problem.Line, failed.Kind);
            await Held(run).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, IncomeRunState.Interrupted).SetProperty(x => x.StoppedAt, problem), ct);
        }

        return true;
    }

    private async Task<IncomeRun?> ClaimAsync(Guid claim, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var silentSince = now - Silence;
        var claimed = await db.Set<IncomeRun>().FromSql($"""
            update revenue.income_runs set attempts = attempts + 1, beat_at = {now}, held_by = {claim},
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
        var whole = (await db.Set<IncomeRunLines>().AsNoTracking().SingleAsync(l => l.RunId == run.Id, ct)).Lines.ToArray();
        for (var done = run.Done; done < whole.Length;)
        {
            var batch = IncomeImport.BatchAt(whole, done);
            await import.ApplyBatchAsync(batch, (data, tally, lines) => AdvanceAsync(data, run, lines, tally, ct), ct);
            done += batch.Count;
        }

        await CloseAsync(run, ct);
    }

    private async Task AdvanceAsync(BackOfficeDb data, IncomeRun claimed, ArraySegment<IncomeLine> lines, IncomeTally tally, CancellationToken ct)
    {
        var run = await data.Set<IncomeRun>().SingleAsync(r => r.Id == claimed.Id, ct);
        if (run.HeldBy != claimed.HeldBy || run.State != IncomeRunState.Running || run.Done != lines.Offset) throw new IncomeRunTakenOver();
        run.Take(tally, lines.Count, clock.GetUtcNow());
    }

    /// <summary>What members earned is in their files now: the copy leaves.</summary>
    private async Task CloseAsync(IncomeRun run, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var closed = await Held(run).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, IncomeRunState.Done).SetProperty(x => x.FinishedAt, now), ct);
        if (closed == 0) throw new IncomeRunTakenOver();
        await db.Set<IncomeRunLines>().Where(l => l.RunId == run.Id).ExecuteDeleteAsync(ct);
        KillPoints.Hit("incomes.closing");
        await transaction.CommitAsync(ct);
    }

    private IQueryable<IncomeRun> Held(IncomeRun run) => db.Set<IncomeRun>().Where(r => r.Id == run.Id && r.HeldBy == run.HeldBy && r.State == IncomeRunState.Running);
}
