using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>The parts of a declared income, as the tax return has them.</summary>
public sealed record DeclaredIncome(decimal Profit, decimal SocialCharges, decimal ReplacementIncome);

/// <summary>What a final income changed: the year it settled, and whether the schedule of the next year now rests on it.</summary>
internal sealed record IncomeTaken(Regularisation? Settled, bool HasRecalculated);

/// <summary>Takes a year's final income: settles that year, and rests the current year on it, in one transaction.</summary>
public sealed class FinalIncomes(
    BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, ProvisionalBases bases, ScheduleRules rules, RevenueNotices notices, TimeProvider clock)
{
    /// <param name="declared">Null: nothing was declared, and the raised mean settles the year.</param>
    public async Task<Regularisation?> DeclareAsync(Guid memberId, int year, DeclaredIncome? declared, Actor by, CancellationToken ct)
    {
        if (year >= clock.Today().Year) throw new IncomeOfUnfinishedYear(year);
        var file = await files.FindAsync(memberId, ct) ?? throw new NoScheduleThisYear(year);
        var taken = await TakeAsync(file, year, declared, by, ct);
        await workflows.CommitAsync(ct);
        return taken.Settled;
    }

    /// <summary>The same on a file already read; the caller commits, with what else belongs to its transaction.</summary>
    internal async Task<IncomeTaken> TakeAsync(SelfEmployedFile file, int year, DeclaredIncome? declared, Actor by, CancellationToken ct)
    {
        var today = clock.Today();
        if (year >= today.Year) throw new IncomeOfUnfinishedYear(year);
        if (declared is not null) Record(file, year, declared, today);
        var settled = file.ScheduleOf(year) is { } schedule ? Settle(file, schedule, today) : null;
        var recalculated = declared is not null && RestCurrentYearOnIt(file, year, today);
        if (settled is not null)
        {
            notices.TellRegularised(file, settled, clock.GetUtcNow());
            foreach (var running in await db.Set<Reevaluation>().Where(r => r.MemberId == file.MemberId && r.Year == year && RevenueStates.Running.Contains(r.State)).Select(r => r.Id).ToListAsync(ct))
                workflows.Signal(running, new FinalIncomeKnown(settled.Difference), StableId.Of("final-income", settled.Id), by);
        }

        return new(settled, recalculated);
    }

    private void Record(SelfEmployedFile file, int year, DeclaredIncome declared, DateOnly today)
    {
        if (file.IncomeOf(year) is { } known)
        {
            (known.Profit, known.SocialCharges, known.ReplacementIncome, known.DeclaredOn) = (declared.Profit, declared.SocialCharges, declared.ReplacementIncome, today);
            return;
        }

        var income = new AnnualIncome
        {
            FileId = file.Id,
            Year = year,
            Profit = declared.Profit,
            SocialCharges = declared.SocialCharges,
            ReplacementIncome = declared.ReplacementIncome,
            DeclaredOn = today,
        };
        file.Incomes.Add(income);
        db.Add(income);
    }

    private Regularisation Settle(SelfEmployedFile file, YearSchedule schedule, DateOnly today)
    {
        var (income, quote) = bases.Definitive(file, schedule.Year);
        var called = schedule.Instalments.Sum(i => i.Amount + i.Training)
            + file.Regularisations.Where(r => r.Year == schedule.Year).Sum(r => r.Difference);
        var settled = new Regularisation { FileId = file.Id, Year = schedule.Year, On = today, Income = income, Quote = quote, Called = called };
        if (settled.Difference > 0) SpreadShortfall(file, settled, today);
        else PayBack(file, settled, today);
        file.Regularisations.Add(settled);
        db.Add(settled);
        return settled;
    }

    /// <summary>Equally over the dates left; where none is left, one call of its own.</summary>
    private void SpreadShortfall(SelfEmployedFile file, Regularisation settled, DateOnly today)
    {
        var earliest = today.AddDays(rules.Terms(settled.Year, file.Rhythm).RegularisationDays);
        var left = file.Schedules.SelectMany(s => s.Instalments).Where(i => i.DueOn >= earliest).OrderBy(i => i.DueOn).ToList();
        if (left.Count == 0)
        {
            var schedule = file.Schedules.OrderBy(s => s.Year).Last();
            var single = new Instalment { ScheduleId = schedule.Id, DueOn = earliest, Amount = 0, Regularisation = settled.Difference };
            schedule.Instalments.Add(single);
            db.Add(single);
            return;
        }

        foreach (var (instalment, share) in left.Zip(InstalmentPlan.Spread(settled.Difference, [.. left.Select(i => i.DueOn)]))) instalment.Regularisation += share.Amount;
    }

    /// <summary>Older debts first; the rest is refunded.</summary>
    private static void PayBack(SelfEmployedFile file, Regularisation settled, DateOnly today)
    {
        var left = -settled.Difference;
        foreach (var debt in file.DebtsOn(today)) left = debt.Pay(left);
        (settled.SetOff, settled.Refund) = (-settled.Difference - left, left);
    }

    /// <summary>Second stage: the provisional contributions of the year after rest on the income now known, unless the person estimated the year.</summary>
    private bool RestCurrentYearOnIt(SelfEmployedFile file, int year, DateOnly today)
    {
        if (file.ScheduleOf(year + 1) is not { Stage: not IncomeStage.Estimated } schedule) return false;
        var basis = bases.Of(file, schedule.Year);
        if (basis.Stage != IncomeStage.LastYear) return false;
        var delay = rules.Terms(schedule.Year, file.Rhythm).EffectDelayDays;
        schedule.Take(Recalculation.Of(schedule.Planned, basis.Quote.Amounts.ByInstalments, today, delay), basis.Quote, basis.Income, basis.Stage);
        return true;
    }
}
