using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>The parts of a declared income, as the tax return has them.</summary>
public sealed record DeclaredIncome(decimal Profit, decimal SocialCharges, decimal ReplacementIncome)
{
    /// <summary>What a scale wants: the net income, or since the reform the gross one.</summary>
    public decimal As(IncomeKind kind) => kind == IncomeKind.Gross ? Profit + SocialCharges : Profit;
}

/// <summary>What a final income changed: the year it settled, and the schedule that now rests on it.</summary>
internal sealed record IncomeTaken(Regularisation? Settled, ScheduleMoved? Rested);

/// <summary>Takes a year's final income: settles that year, and rests the current year on it, in one transaction.</summary>
public sealed class FinalIncomes(
    BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, Settlements settlements, ProvisionalBases bases, ScheduleRules rules, RevenueNotices notices, TimeProvider clock)
{
    /// <param name="declared">Null: nothing was declared, and the raised mean settles the year.</param>
    public async Task<Regularisation?> DeclareAsync(Guid memberId, int year, DeclaredIncome? declared, Actor by, CancellationToken ct)
    {
        var file = await files.FindAsync(memberId, ct) ?? throw new NoScheduleThisYear(year);
        var taken = Take(file, year, declared, await RunningAsync([memberId], ct), by);
        await workflows.CommitAsync(ct);
        return taken.Settled;
    }

    /// <summary>The re-evaluations that wait for a final income, of many members at once.</summary>
    internal async Task<ILookup<(Guid Member, int Year), Guid>> RunningAsync(IReadOnlyCollection<Guid> members, CancellationToken ct) =>
        (await db.Set<Reevaluation>().Where(r => members.Contains(r.MemberId) && RevenueStates.Running.Contains(r.State)).Select(r => new { r.MemberId, r.Year, r.Id }).ToListAsync(ct))
        .ToLookup(r => (r.MemberId, r.Year), r => r.Id);

    /// <summary>On a file already read; the caller commits, with what else belongs to its transaction.</summary>
    /// <param name="running">The member's re-evaluations that wait for it.</param>
    internal IncomeTaken Take(SelfEmployedFile file, int year, DeclaredIncome? declared, ILookup<(Guid Member, int Year), Guid> running, Actor by)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow());
        if (!file.IsOver(year, today)) throw new IncomeOfUnfinishedYear(year);
        if (declared is not null) Record(file, year, declared, today);
        var settled = file.ScheduleOf(year) is { } schedule ? settlements.Settle(file, schedule, today) : null;
        var rested = declared is null ? null : RestCurrentYearOnIt(file, today);
        if (settled is not null)
        {
            notices.TellRegularised(file, settled, rested, now);
            foreach (var request in running[(file.MemberId, year)]) workflows.Signal(request, new FinalIncomeKnown(settled.Difference), StableId.Of("final-income", settled.Id), by);
        }
        else if (rested is not null)
        {
            notices.TellSchedule(rested.Schedule, ScheduleNews.IncomeKnown, rested.Before, now);
        }

        return new(settled, rested);
    }

    private void Record(SelfEmployedFile file, int year, DeclaredIncome declared, DateOnly today)
    {
        if (file.IncomeOf(year) is { } known)
        {
            (known.Profit, known.SocialCharges, known.ReplacementIncome, known.DeclaredOn) = (declared.Profit, declared.SocialCharges, declared.ReplacementIncome, today);
            return;
        }

        var income = AnnualIncome.Of(file, year, declared, today);
        file.Incomes.Add(income);
        db.Add(income);
    }

    /// <summary>
    /// Second stage (L131-6-2): this year's provisional contributions rest on what is now known of the years before it, unless the person
    /// estimated the year or it is settled already.
    /// </summary>
    private ScheduleMoved? RestCurrentYearOnIt(SelfEmployedFile file, DateOnly today)
    {
        if (file.ScheduleOf(today.Year) is not { Stage: not IncomeStage.Estimated } schedule || file.IsOver(schedule.Year, today)) return null;
        var basis = bases.Of(file, schedule.Year);
        if ((basis.Stage, basis.Income) == (schedule.Stage, schedule.Income)) return null;
        var before = schedule.Planned;
        var delay = rules.Terms(schedule.Year, file.Rhythm).EffectDelayDays;
        schedule.Take(Recalculation.Of(before, basis.Quote.Amounts.ByInstalments, today, delay), basis.Quote, basis.Income, basis.Stage);
        return new(schedule, before);
    }
}
