using System.Data;
using System.Diagnostics;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>
/// Makes the replays asked for, one at a time a node. Reads one snapshot of the business and writes only the run's own rows. A run whose
/// node fell silent is taken over; after a few such falls it is named interrupted, and a person may ask again.
/// </summary>
public sealed class EffectRunner(BackOfficeDb db, PublishedRules rules, PopulationBook populations, NpgsqlDataSource source, TimeProvider clock)
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes the oldest run that waits, if there is one.</summary>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await ClaimAsync(ct) is not { } run) return false;
        try
        {
            await RunAsync(run, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The node stops: another takes the run at once, or this one after its restart.
            await db.Set<EffectRun>().Where(r => r.Id == run.Id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, EffectState.Waiting), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (e is RuleBookRefused or NoRuleInForce or UnknownRuleBook or NothingBeside)
        {
            run.Refusal = e.Message;
            await EndAsync(run, EffectState.Refused, ct);
        }

        return true;
    }

    private async Task<EffectRun?> ClaimAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var silentSince = now - Silence;
        var claimed = await db.Set<EffectRun>().FromSql($"""
            update rule.effect_runs set attempts = attempts + 1, started_at = {now}, beat_at = {now}, done = 0,
                state = case when attempts >= {MostAttempts} then 'Interrupted' else 'Running' end
            where id = (
                select id from rule.effect_runs where state = 'Waiting' or (state = 'Running' and beat_at < {silentSince})
                order by requested_at limit 1 for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
        if (claimed is not [var run]) return null;
        db.Attach(run);
        if (run.State != EffectState.Interrupted) return run;
        await EndAsync(run, EffectState.Interrupted, ct);
        return null;
    }

    private async Task RunAsync(EffectRun run, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var population = populations.Find(run.Book) ?? throw new UnknownRuleBook(run.Book, rules.Current.Books.Select(b => b.Name));
        var after = RuleVersion.Load(new(run.Book, run.EffectiveOn, run.Content, $"{run.Book}/{run.EffectiveOn:yyyy-MM-dd}.json"));
        var before = Beside(run, population.Day(run.Year));
        (run.AgainstOn, run.AgainstHash) = (before.Effective, before.Hash);
        await using var reading = await source.OpenConnectionAsync(ct);
        await using var snapshot = await reading.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        run.Total = await population.CountAsync(reading, run.Year, ct);
        await db.SaveChangesAsync(ct);
        await using var writer = await EffectWriter.OpenAsync(source, run.Id, ct);
        var done = 0L;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beating = BeatAsync(run.Id, () => Interlocked.Read(ref done), over.Token);
        EffectTally tally;
        try
        {
            tally = await population.ReplayAsync(new(reading, run.Year, before, after, writer.WriteAsync, count => Interlocked.Add(ref done, count)), ct);
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }

        var bins = await writer.FinishAsync(ct);
        run.Done = run.Total = tally.Subjects;
        run.Summary = new(
            tally.Subjects, tally.Changed, tally.Errors, tally.ErrorsBefore,
            [.. population.Totals.Select((t, i) => new EffectTotal(t.Words, t.Unit, tally.Before[i], tally.After[i]))],
            tally.Moves, bins, tally.ErrorKinds, Price(population, after, run.Year, tally), Math.Round(watch.Elapsed.TotalSeconds, 2));
        await EndAsync(run, EffectState.Done, ct);
    }

    /// <summary>The version in force on the day; for that published version itself, the one before it.</summary>
    private RuleVersion Beside(EffectRun run, DateOnly day)
    {
        var book = rules.Current.Book(run.Book);
        var inForce = book.At(day);
        if (run.DraftId is not null || inForce.Hash != run.Hash) return inForce;
        return book.Versions.LastOrDefault(v => v.Effective < inForce.Effective) ?? throw new NothingBeside();
    }

    private static PriceCheck? Price(Population population, RuleVersion version, int year, EffectTally tally)
    {
        try
        {
            return population.PriceOf(version, year, tally);
        }
        catch (Exception e) when (e is RuleBroken or KeyNotFoundException or InvalidCastException)
        {
            // Named among the errors already: the check has nothing to check.
            return null;
        }
    }

    /// <summary>Says how far it is, on a connection of its own, until the replay is over.</summary>
    private async Task BeatAsync(Guid run, Func<long> done, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(Beat);
            while (await timer.WaitForNextTickAsync(ct))
            {
                await using var command = source.CreateCommand("update rule.effect_runs set done = $2, beat_at = $3 where id = $1");
                command.Parameters.AddWithValue(run);
                command.Parameters.AddWithValue(done());
                command.Parameters.AddWithValue(clock.GetUtcNow());
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    private async Task EndAsync(EffectRun run, EffectState state, CancellationToken ct)
    {
        (run.State, run.FinishedAt) = (state, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The first version of a book has nothing to be compared with.</summary>
public sealed class NothingBeside() : Exception("C’est la première version de ce livre : il n’y en a pas d’autre à laquelle la comparer.");
