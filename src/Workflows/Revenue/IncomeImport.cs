using System.Data.Common;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Revenue;

/// <summary>How an import stands.</summary>
public sealed record IncomeImportProgress(int Done, int Total);

/// <summary>
/// The yearly incomes of the self-employed. Checked whole before anything is written; then a batch a transaction: stopped anywhere, the same file
/// goes on where it stopped, because a line already recorded is left alone.
/// </summary>
public sealed class IncomeImport(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>So many files stand in memory at once, and so many lines are lost when the process is.</summary>
    internal const int BatchSize = 100;

    private const int MostTries = 3;

    /// <summary>Every line the office could not apply, in the order of the file.</summary>
    public async Task<IReadOnlyList<IncomeFault>> CheckAsync(IReadOnlyList<IncomeLine> lines, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var known = await db.Set<SelfEmployedFile>().AsNoTracking().Select(f => new { f.Member.Number, File = f }).ToDictionaryAsync(f => f.Number, f => f.File, ct);
        var today = clock.Today();
        return [.. lines.SelectMany(line => Faults(line, known.GetValueOrDefault(line.MemberNumber), today))];
    }

    /// <summary>Records each income, settles its year, recalculates the schedule that rests on it and writes to the person.</summary>
    /// <returns>How many lines were applied; those already recorded are not counted.</returns>
    public async Task<int> ApplyAsync(IReadOnlyList<IncomeLine> lines, Action<IncomeImportProgress> progress, CancellationToken ct)
    {
        if ((await CheckAsync(lines, ct)).Count > 0) throw new IncomeFileFaulty();
        var (tally, whole) = (IncomeTally.None, lines.ToArray());
        for (var done = 0; done < whole.Length;)
        {
            var batch = BatchAt(whole, done);
            tally = tally.Plus(await ApplyBatchAsync(batch, null, ct));
            progress(new(done += batch.Count, whole.Length));
        }

        return tally.Recorded;
    }

    internal static ArraySegment<IncomeLine> BatchAt(IncomeLine[] whole, int done) => new(whole, done, Math.Min(BatchSize, whole.Length - done));

    /// <summary>A batch that fails is taken again line by line: those that can be are recorded, and the one that cannot is named.</summary>
    /// <param name="with">Changed in the same transaction as these lines: how far a run is.</param>
    /// <exception cref="IncomeLineFailed">The lines before it are recorded.</exception>
    internal async Task<IncomeTally> ApplyBatchAsync(ArraySegment<IncomeLine> batch, Func<BackOfficeDb, IncomeTally, ArraySegment<IncomeLine>, Task>? with, CancellationToken ct)
    {
        try
        {
            return await ApplyTogetherAsync(batch, with, ct);
        }
        catch (Exception e) when (IsOfALine(e) && !ct.IsCancellationRequested)
        {
            if (batch.Count == 1) throw new IncomeLineFailed(batch[0], e);
            var tally = IncomeTally.None;
            for (var i = 0; i < batch.Count; i++) tally = tally.Plus(await ApplyBatchAsync(batch.Slice(i, 1), with, ct));
            return tally;
        }
    }

    private async Task<IncomeTally> ApplyTogetherAsync(ArraySegment<IncomeLine> lines, Func<BackOfficeDb, IncomeTally, ArraySegment<IncomeLine>, Task>? with, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope.ServiceProvider.GetRequiredService<IncomeBatch>().ApplyAsync(lines, with is null ? null : (db, tally) => with(db, tally, lines), ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Somebody of the batch re-evaluated at this very moment: read again, on what is stored now.
            }
        }
    }

    /// <summary>Neither a run taken over nor a database that is away or busy: those come again from the last batch.</summary>
    private static bool IsOfALine(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
            if (e is IncomeRunTakenOver or IncomeLineFailed or OperationCanceledException or DbUpdateConcurrencyException or DbException { IsTransient: true } or IOException or TimeoutException) return false;
        return true;
    }

    private static IEnumerable<IncomeFault> Faults(IncomeLine line, SelfEmployedFile? file, DateOnly today)
    {
        if (file is null)
            yield return new(line.Line, IncomeFile.Columns[0], "Aucun dossier d’indépendant n’a ce n° adhérent : vérifiez-le, ou ouvrez le dossier depuis la fiche de l’adhérent.");
        else if (line.Year < file.StartedOn.Year)
            yield return new(line.Line, IncomeFile.Columns[1], French.Of($"L’activité a commencé en {file.StartedOn.Year} : enlevez la ligne, ou corrigez l’année."));
        else if (file.CeasedOn is { } ceased && line.Year > ceased.Year)
            yield return new(line.Line, IncomeFile.Columns[1], French.Of($"L’activité a cessé en {ceased.Year} : enlevez la ligne, ou corrigez l’année."));
        if (!(file?.IsOver(line.Year, today) ?? line.Year < today.Year))
            yield return new(line.Line, IncomeFile.Columns[1], French.Of($"L’année {line.Year} n’est pas finie : son revenu n’est pas définitif."));
    }
}

public sealed class IncomeFileFaulty() : Refusal("Le fichier a des lignes fautives : rien n’est enregistré. Corrigez-les, puis envoyez le fichier à nouveau.");
