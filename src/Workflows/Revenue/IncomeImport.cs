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
        var (tally, done) = (IncomeTally.None, 0);
        foreach (var batch in lines.Chunk(BatchSize))
        {
            tally = tally.Plus(await ApplyBatchAsync(batch, null, ct));
            progress(new(done += batch.Length, lines.Count));
        }

        return tally.Recorded;
    }

    /// <param name="with">Changed in the same transaction: how far a run is.</param>
    internal async Task<IncomeTally> ApplyBatchAsync(IReadOnlyList<IncomeLine> lines, Func<BackOfficeDb, IncomeTally, Task>? with, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope.ServiceProvider.GetRequiredService<IncomeBatch>().ApplyAsync(lines, with, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Somebody of the batch re-evaluated at this very moment: read again, on what is stored now.
            }
        }
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
