using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>A notice a self-employed person received, without its bytes.</summary>
public sealed record NoticeRow(Guid Id, DocumentKind Kind, DateTimeOffset At);

/// <summary>Opens and keeps the files of the self-employed: schedule of a year, rhythm, payments, cessation.</summary>
public sealed class SelfEmployedFiles(BackOfficeDb db, ProvisionalBases bases, ScheduleRules rules, RevenueNotices notices, TimeProvider clock)
{
    private IQueryable<SelfEmployedFile> Whole => db.Set<SelfEmployedFile>()
        .Include(f => f.Incomes).Include(f => f.Regularisations).Include(f => f.Schedules).ThenInclude(s => s.Instalments)
        .Include(f => f.Member).ThenInclude(m => m.Contacts)
        .Include(f => f.Member).ThenInclude(m => m.Establishments)
        .AsSplitQuery();

    public Task<SelfEmployedFile?> FindAsync(Guid memberId, CancellationToken ct) => Whole.SingleOrDefaultAsync(f => f.MemberId == memberId, ct);

    /// <summary>What the person was sent, the latest first.</summary>
    public Task<List<NoticeRow>> NoticesAsync(Guid memberId, CancellationToken ct) => db.Documents.AsNoTracking()
        .Where(d => d.MemberId == memberId && (d.Kind == DocumentKind.RevenueNotice || d.Kind == DocumentKind.ScheduleNotice || d.Kind == DocumentKind.SettlementNotice))
        .OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Select(d => new NoticeRow(d.Id, d.Kind, d.CreatedAt)).Take(24).ToListAsync(ct);

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
        schedule.Spread([.. terms.DueDates(year).Where(d => d >= first)], terms.TrainingMonth);
        if (file.CeasedOn is { } ceased) schedule.StopAfter(ceased);
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
            notices.TellSchedule(schedule, ScheduleNews.RhythmChosen, null, clock.GetUtcNow());
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

    /// <summary>Nothing is called after that day; the person is told. Added, not saved.</summary>
    public void Cease(SelfEmployedFile file, DateOnly on)
    {
        file.Cease(on);
        var today = clock.Today();
        Reschedule(file, ScheduleNews.Ceased, schedule => schedule.StopAfter(on > today ? on : today));
    }

    /// <summary>The cessation was a mistake; refused once the year is settled. Added, not saved.</summary>
    public void Resume(SelfEmployedFile file)
    {
        var ceased = file.CeasedOn ?? throw new ActivityNotCeased();
        if (file.Regularisations.Any(r => r.Year >= ceased.Year)) throw new CessationSettled(ceased.Year);
        file.Resume();
        var today = clock.Today();
        Reschedule(file, ScheduleNews.CessationUndone, schedule =>
        {
            var terms = rules.Terms(schedule.Year, file.Rhythm);
            schedule.Resume(today, terms.EffectDelayDays, terms.TrainingMonth);
        });
    }

    private void Reschedule(SelfEmployedFile file, ScheduleNews news, Action<YearSchedule> change)
    {
        foreach (var schedule in file.Schedules.Where(s => s.Year >= clock.Today().Year))
        {
            var before = schedule.Planned;
            change(schedule);
            notices.TellSchedule(schedule, news, before, clock.GetUtcNow());
        }
    }
}
