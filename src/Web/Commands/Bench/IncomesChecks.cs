using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands.Bench;

/// <summary>What must hold after a yearly file: asked of the database, file by file, not of the program.</summary>
internal sealed class IncomesChecks(BackOfficeDb db)
{
    private const int PerBatch = 500;

    public sealed record Figures(int Mails, int Pdfs, IReadOnlyList<string> Broken);

    public async Task<Figures> RunAsync(int members, CancellationToken ct)
    {
        var broken = new List<string>();
        void Must(bool holds, string otherwise)
        {
            if (!holds) broken.Add(otherwise);
        }

        var run = await db.Set<IncomeRun>().AsNoTracking().SingleAsync(ct);
        Must(run is { State: IncomeRunState.Done, Known: 0, LeftOut.Count: 0 } && (run.Done, run.Recorded, run.Regularised, run.Recalculated) == (members, members, members, members),
            $"the run is {run.State} after {run.Done} lines: {run.Recorded} recorded, {run.Regularised} settled, {run.Recalculated} recalculated, {run.Known} known");
        var wrong = await WrongFilesAsync(ct);
        Must(wrong == 0, $"{wrong} files whose year is not settled to the euro");
        var incomes = await db.Set<AnnualIncome>().Where(i => i.Year == IncomesBenchmark.Year).SumAsync(i => i.Profit, ct);
        var declared = Enumerable.Range(0, members).Sum(IncomesBenchmark.EarnedBy);
        Must(incomes == declared, $"incomes of {incomes} € recorded for {declared} € declared");
        var told = await db.Mails.Where(m => m.Template == "revenue-regularised").Select(m => m.MemberId).Distinct().CountAsync(ct);
        var mails = await db.Mails.CountAsync(ct);
        Must(told == members && mails == members, $"{mails} mails to {told} members for {members}");
        var incidents = await db.Set<WorkflowIncident>().CountAsync(ct);
        Must(incidents == 0, $"{incidents} incidents");
        return new(mails, await db.Documents.CountAsync(ct), broken);
    }

    private async Task<int> WrongFilesAsync(CancellationToken ct)
    {
        var ids = await db.Set<SelfEmployedFile>().Select(f => f.Id).ToListAsync(ct);
        var wrong = 0;
        foreach (var batch in ids.Chunk(PerBatch))
        {
            var files = await db.Set<SelfEmployedFile>().AsNoTracking().Where(f => batch.Contains(f.Id))
                .Include(f => f.Incomes).Include(f => f.Regularisations).Include(f => f.Schedules).ThenInclude(s => s.Instalments).AsSplitQuery().ToListAsync(ct);
            wrong += files.Count(f => !IsSettled(f));
        }

        return wrong;
    }

    /// <summary>One income, one settlement; what it leaves owed is called, what it leaves over is set off or refunded; this year is what it costs.</summary>
    private static bool IsSettled(SelfEmployedFile file)
    {
        if (file.Incomes.Count(i => i.Year == IncomesBenchmark.Year) != 1 || file.Regularisations.Count != 1) return false;
        var (settled, now) = (file.Regularisations.Single(), file.ScheduleOf(IncomesBenchmark.Year + 1)!);
        return settled.Difference == file.Schedules.SelectMany(s => s.Instalments).Sum(i => i.Regularisation) - settled.SetOff - settled.Refund
            && now.Stage == IncomeStage.LastYear && now.Instalments.Sum(i => i.Amount) - now.Credit == now.Quote.Amounts.ByInstalments;
    }
}
