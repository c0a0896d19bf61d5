using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Revenue;

/// <summary>What the book self-employed-schedule is asked; the two amounts only to know whether staff must look at a change.</summary>
public sealed record ScheduleFacts(string Rhythm, decimal? PreviousAnnual, decimal? NewAnnual);

/// <summary>The delays and days of a rhythm, as the book in force gives them.</summary>
public sealed record ScheduleTerms(
    int Day, int FirstMonth, int EveryMonths, int EffectDelayDays, int NoticeDays, int NoticeAlertDays, int RegularisationDays,
    int FirstDueAfterDays, int TrainingMonth, bool NeedsReview)
{
    /// <summary>The year's due dates: twelve, or four.</summary>
    public IReadOnlyList<DateOnly> DueDates(int year)
    {
        var dates = new List<DateOnly>();
        for (var month = FirstMonth; month <= 12; month += EveryMonths) dates.Add(new DateOnly(year, month, Day));
        return dates;
    }
}

/// <summary>Asks the book self-employed-schedule, in force at 1 January of the year.</summary>
public sealed class ScheduleRules(PublishedRules rules)
{
    public ScheduleTerms Terms(int year, Rhythm rhythm, decimal? previousAnnual = null, decimal? newAnnual = null)
    {
        var answer = rules.Current.Book(RuleBooks.SelfEmployedSchedule).At(new DateOnly(year, 1, 1))
            .For<ScheduleFacts>().Evaluate(new ScheduleFacts(rhythm.Key(), previousAnnual, newAnnual));
        return new(
            answer.Integer("day"), answer.Integer("firstMonth"), answer.Integer("everyMonths"), answer.Integer("effectDelayDays"),
            answer.Integer("noticeDays"), answer.Integer("noticeAlertDays"), answer.Integer("regularisationDays"),
            answer.Integer("firstDueAfterDays"), answer.Integer("trainingMonth"), answer.Flag("needsReview"));
    }
}
