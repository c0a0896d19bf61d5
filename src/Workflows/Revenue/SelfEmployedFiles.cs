using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>Opens and keeps the files of the self-employed: schedule of a year, rhythm, payments, cessation.</summary>
public sealed class SelfEmployedFiles(BackOfficeDb db, ProvisionalBases bases, ScheduleRules rules, TimeProvider clock)
{
    private IQueryable<SelfEmployedFile> Whole => db.Set<SelfEmployedFile>()
        .Include(f => f.Incomes).Include(f => f.Regularisations).Include(f => f.Schedules).ThenInclude(s => s.Instalments)
        .Include(f => f.Member).ThenInclude(m => m.Contacts)
        .AsSplitQuery();

    public Task<SelfEmployedFile?> FindAsync(Guid memberId, CancellationToken ct) => Whole.SingleOrDefaultAsync(f => f.MemberId == memberId, ct);

    /// <summary>Those of these members who have one, by a handful of queries.</summary>
    internal Task<List<SelfEmployedFile>> FindAllAsync(IReadOnlyCollection<string> memberNumbers, CancellationToken ct) =>
        Whole.Where(f => memberNumbers.Contains(f.Member.Number)).OrderBy(f => f.Id).ToListAsync(ct);

    public SelfEmployedFile Open(
        Guid memberId, SelfEmployedActivity activity, DateOnly startedOn, bool collaboratingSpouse = false, Rhythm rhythm = Rhythm.MonthlyOnThe5th)
    {
        var file = new SelfEmployedFile { MemberId = memberId, Activity = activity, StartedOn = startedOn, CollaboratingSpouse = collaboratingSpouse };
        file.BeginWith(rhythm);
        db.Add(file);
        return file;
    }

    /// <summary>The provisional schedule of a year, on the income known by now; opening it twice changes nothing. Added, not saved.</summary>
    public YearSchedule OpenYear(SelfEmployedFile file, int year)
    {
        if (file.ScheduleOf(year) is { } open) return open;
        var (basis, terms) = (bases.Of(file, year), rules.Terms(year, file.Rhythm));
        var schedule = new YearSchedule { FileId = file.Id, File = file, Year = year, Stage = basis.Stage, Income = basis.Income, Quote = basis.Quote };
        var first = file.StartedOn.AddDays(terms.FirstDueAfterDays);
        schedule.Spread([.. terms.DueDates(year).Where(d => d >= first && (file.CeasedOn is null || d <= file.CeasedOn))], terms.TrainingMonth);
        file.Schedules.Add(schedule);
        db.Add(schedule);
        return schedule;
    }

    /// <summary>The 5th, the 20th or each quarter: what is left of the year moves at once, the sum stays.</summary>
    public async Task ChooseRhythmAsync(SelfEmployedFile file, Rhythm rhythm, CancellationToken ct)
    {
        var today = clock.Today();
        file.ChooseRhythm(rhythm, today);
        if (file.ScheduleOf(today.Year) is { } schedule)
        {
            var terms = rules.Terms(today.Year, rhythm);
            schedule.MoveTo(terms.DueDates(today.Year), today.AddDays(terms.EffectDelayDays), terms.TrainingMonth);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Money received: the oldest called instalments first. What is left over is given back to the caller.</summary>
    public async Task<decimal> ReceivePaymentAsync(SelfEmployedFile file, decimal euros, CancellationToken ct)
    {
        var left = euros;
        foreach (var debt in file.DebtsOn(clock.Today())) left = debt.Pay(left);
        await db.SaveChangesAsync(ct);
        return left;
    }

    public async Task CeaseAsync(SelfEmployedFile file, DateOnly on, CancellationToken ct)
    {
        file.Cease(on);
        foreach (var schedule in file.Schedules) schedule.StopAfter(on > clock.Today() ? on : clock.Today());
        await db.SaveChangesAsync(ct);
    }
}
