using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Revenue;

/// <summary>What the office knows of a member as a self-employed person: activity, rhythm, incomes, a schedule a year.</summary>
public sealed class SelfEmployedFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public Member Member { get; init; } = null!;

    public required SelfEmployedActivity Activity { get; init; }

    public bool CollaboratingSpouse { get; init; }

    public required DateOnly StartedOn { get; init; }

    public DateOnly? CeasedOn { get; private set; }

    public Rhythm Rhythm { get; private set; } = Rhythm.MonthlyOnThe5th;

    public DateOnly? RhythmChosenOn { get; private set; }

    /// <summary>The amount typed in the first step of a re-evaluation, until the last one: going back loses nothing.</summary>
    public decimal? DraftEstimate { get; set; }

    public ICollection<AnnualIncome> Incomes { get; } = [];

    public ICollection<YearSchedule> Schedules { get; } = [];

    public ICollection<Regularisation> Regularisations { get; } = [];

    public uint RowVersion { get; init; }

    public AnnualIncome? IncomeOf(int year) => Incomes.SingleOrDefault(i => i.Year == year);

    public YearSchedule? ScheduleOf(int year) => Schedules.SingleOrDefault(s => s.Year == year);

    /// <summary>Finished, or ceased in: its income is final (R613-5).</summary>
    public bool IsOver(int year, DateOnly today) => year < today.Year || (year == today.Year && CeasedOn is { } ceased && ceased.Year == year && ceased < today);

    /// <summary>Called for a year so far, training and earlier settlements of it included; null where it has no schedule.</summary>
    public decimal? CalledFor(int year) => ScheduleOf(year)?.Instalments.Sum(i => i.Amount + i.Training) + Regularisations.Where(r => r.Year == year).Sum(r => r.Difference);

    /// <summary>1 in the year the activity began.</summary>
    public int YearOfActivity(int year) => year - StartedOn.Year + 1;

    /// <summary>The rhythm a file begins with is no change: it may still be changed the same year.</summary>
    public void BeginWith(Rhythm rhythm) => Rhythm = rhythm;

    public bool MayChooseRhythm(DateOnly on) => CeasedOn is null && RhythmChosenOn?.Year != on.Year;

    /// <summary>Once a civil year (R613-2).</summary>
    public void ChooseRhythm(Rhythm rhythm, DateOnly on)
    {
        if (CeasedOn is { } ceased) throw new RhythmAfterCessation(ceased);
        if (rhythm == Rhythm) throw new RhythmUnchanged();
        if (RhythmChosenOn?.Year == on.Year) throw new RhythmAlreadyChosen(RhythmChosenOn.Value);
        (Rhythm, RhythmChosenOn) = (rhythm, on);
    }

    public void Cease(DateOnly on)
    {
        if (on < StartedOn) throw new CessationBeforeStart(StartedOn);
        CeasedOn = on;
    }

    /// <summary>A cessation recorded by mistake.</summary>
    public void Resume() => CeasedOn = null;

    /// <summary>Called instalments not wholly paid, the oldest first: what a refund pays before it leaves.</summary>
    public IEnumerable<Instalment> DebtsOn(DateOnly day) => Schedules.SelectMany(s => s.Instalments)
        .Where(i => i.DueOn <= day && i.Unpaid > 0).OrderBy(i => i.DueOn);
}
