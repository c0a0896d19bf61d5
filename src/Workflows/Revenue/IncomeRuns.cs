using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>The yearly file in the hands of staff: sent and checked, then applied. Applying writes one word; any node does it (<see cref="IncomeRunner"/>).</summary>
public sealed class IncomeRuns(BackOfficeDb db, IncomeImport import, TimeProvider clock)
{
    /// <summary>Ten thousand lines are half a megabyte.</summary>
    public const int LargestFile = 10_000_000;

    /// <summary>Beyond, the file is another one: naming each line helps nobody.</summary>
    public const int MostFaults = 20_000;

    public IQueryable<IncomeRun> All => db.Set<IncomeRun>().AsNoTracking().OrderByDescending(r => r.SentAt);

    public Task<IncomeRun?> FindAsync(Guid id, CancellationToken ct) => db.Set<IncomeRun>().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>What would be recorded; empty once it is.</summary>
    public async Task<IReadOnlyList<IncomeLine>> LinesAsync(Guid id, CancellationToken ct) =>
        (await db.Set<IncomeRunLines>().AsNoTracking().SingleOrDefaultAsync(l => l.RunId == id, ct))?.Lines ?? [];

    /// <summary>Every bad line, in the order of the file.</summary>
    public async Task<IReadOnlyList<IncomeFault>> FaultsAsync(Guid id, CancellationToken ct) =>
        (await db.Set<IncomeRunFaults>().AsNoTracking().SingleOrDefaultAsync(f => f.RunId == id, ct))?.Faults ?? [];

    /// <summary>Reads the file whole and names every bad line; nothing is recorded.</summary>
    public async Task<IncomeRun> SendAsync(string fileName, byte[] content, Actor by, CancellationToken ct)
    {
        if (content.Length == 0) throw new IncomeFileEmpty();
        if (content.Length > LargestFile) throw new IncomeFileTooLarge();
        var (lines, faults) = IncomeFile.Read(content);
        var unfit = await import.CheckAsync(lines, ct);
        IReadOnlyList<IncomeFault> all = [.. faults.Concat(unfit).OrderBy(f => f.Line)];
        if (lines.Count + all.Count == 0) throw new IncomeFileEmpty();
        if (all.Count > MostFaults) throw new IncomeFileHopeless(all.Count);
        var run = new IncomeRun
        {
            FileName = Path.GetFileName(fileName) is { Length: <= 200 } name ? name : "revenus",
            SentById = by.Id,
            SentBy = by.Name,
            SentAt = clock.GetUtcNow(),
            Total = lines.Count - unfit.DistinctBy(f => f.Line).Count(),
            FaultCount = all.Count,
        };
        db.Add(run);
        // A file that is not to be applied leaves no income behind.
        if (all.Count == 0) db.Add(new IncomeRunLines { RunId = run.Id, Lines = lines });
        else db.Add(new IncomeRunFaults { RunId = run.Id, Faults = all });
        await db.SaveChangesAsync(ct);
        return run;
    }

    /// <summary>To be applied in one go; an interrupted one goes on where it stopped.</summary>
    public async Task ApplyAsync(IncomeRun run, Actor by, CancellationToken ct)
    {
        if (run.State is not (IncomeRunState.Checked or IncomeRunState.Interrupted)) throw new IncomeRunAlreadyApplied();
        if (run.FaultCount > 0) throw new IncomeFileFaulty();
        // Days may have passed since the file was sent, and members left.
        if (run.State == IncomeRunState.Checked && await import.CheckAsync(await LinesAsync(run.Id, ct), ct) is [var fault, ..]) throw new IncomeFileOutdated(fault);
        await GoOnAsync(run, by, ct);
    }

    /// <summary>The line that stopped the run stays out of it, named in its report; the rest goes on.</summary>
    public async Task LeaveOutAsync(IncomeRun run, Actor by, CancellationToken ct)
    {
        if (run is not { State: IncomeRunState.Interrupted, StoppedAt: { } line }) throw new IncomeLineNotInTheWay();
        run.LeaveOut(line);
        await GoOnAsync(run, by, ct);
    }

    /// <summary>Files staff must look at: stopped, and nobody had them go on yet.</summary>
    public Task<int> InterruptedAsync(CancellationToken ct) => db.Set<IncomeRun>().CountAsync(r => r.State == IncomeRunState.Interrupted, ct);

    private async Task GoOnAsync(IncomeRun run, Actor by, CancellationToken ct)
    {
        (run.State, run.Attempts, run.StoppedAt, run.AppliedBy, run.StartedAt, run.StartedFrom) = (IncomeRunState.Waiting, 0, null, by.Name, clock.GetUtcNow(), run.Done);
        // Whoever still believes to hold it finds another claim; two people who act at once, too.
        run.HeldBy = Guid.NewGuid();
        await db.SaveChangesAsync(ct);
    }
}

public sealed class IncomeFileEmpty() : Refusal("Ce fichier ne contient aucun revenu. Choisissez le fichier des revenus déclarés, avec une ligne par adhérent sous l’en-tête.");

public sealed class IncomeFileTooLarge() : Refusal("Ce fichier dépasse 10 Mo. Gardez les cinq colonnes attendues, ou envoyez-le en plusieurs fois.");

public sealed class IncomeFileHopeless(int faults) : Refusal($"Ce fichier a {French.Number(faults)} erreurs : ce n’est sans doute pas le bon, ou ses colonnes ont changé d’ordre. Vérifiez l’en-tête, puis envoyez-le à nouveau.");

public sealed class IncomeRunAlreadyApplied() : Refusal("Ce fichier est déjà appliqué ou en cours. Suivez son avancement sur cette page.");

public sealed class IncomeLineNotInTheWay() : Refusal("Aucune ligne n’arrête plus ce fichier : son avancement est ci-dessous.");

public sealed class IncomeFileOutdated(IncomeFault fault) : Refusal($"Ce fichier n’est plus conforme ({fault.Where}) : {fault.Message} Envoyez le fichier corrigé.");
