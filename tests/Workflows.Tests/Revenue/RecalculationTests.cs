using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

public sealed class RecalculationTests
{
    [Fact]
    public void A_rise_in_May_is_spread_from_June()
    {
        var result = Requested(SelfEmployedActivity.Merchant, Rhythm.MonthlyOnThe5th, 30_000, 50_000, new(2026, 5, 12));
        Assert.Equal([736, 736, 736, .. Nine(735)], result.Before.Select(i => i.Amount));
        Assert.Equal((new DateOnly(2026, 6, 5), 3_678), (result.EffectiveOn!.Value, result.AlreadyCalled));
        Assert.Equal([736, 736, 736, 735, 735, 1_712, 1_712, 1_712, 1_712, 1_711, 1_711, 1_711], result.After.Select(i => i.Amount));
        Assert.Equal((15_659, 0), (result.After.Sum(i => i.Amount), result.Credit));
    }

    [Fact]
    public void A_fall_asked_fourteen_days_before_a_due_date_waits_for_the_next()
    {
        var result = Requested(SelfEmployedActivity.Merchant, Rhythm.MonthlyOnThe5th, 50_000, 30_000, new(2026, 5, 22));
        Assert.Equal((new DateOnly(2026, 7, 5), 7_830), (result.EffectiveOn!.Value, result.AlreadyCalled));
        Assert.Equal([166, 166, 166, 165, 165, 165], result.After.Skip(6).Select(i => i.Amount));
    }

    [Fact]
    public void What_was_called_in_excess_is_a_credit_and_nothing_more_is_called()
    {
        var result = Requested(SelfEmployedActivity.Artisan, Rhythm.MonthlyOnThe20th, 60_000, 10_000, new(2026, 8, 25));
        Assert.Equal((new DateOnly(2026, 9, 20), 12_755, 9_924), (result.EffectiveOn!.Value, result.AlreadyCalled, result.Credit));
        Assert.Equal([0, 0, 0, 0], result.After.Skip(8).Select(i => i.Amount));
    }

    [Fact]
    public void A_quarterly_rhythm_has_four_due_dates()
    {
        var result = Requested(SelfEmployedActivity.Artisan, Rhythm.Quarterly, 40_000, 25_000, new(2026, 4, 21));
        Assert.Equal([3_075, 3_075, 3_075, 3_075], result.Before.Select(i => i.Amount));
        Assert.Equal((new DateOnly(2026, 8, 5), 6_150), (result.EffectiveOn!.Value, result.AlreadyCalled));
        Assert.Equal([522, 522], result.After.Skip(2).Select(i => i.Amount));
    }

    [Theory]
    [InlineData("2026-05-21", "2026-06-05")] // fifteen days before, to the day
    [InlineData("2026-05-22", "2026-07-05")]
    [InlineData("2026-06-05", "2026-07-05")] // on the due date
    [InlineData("2025-12-21", "2026-01-05")]
    [InlineData("2026-11-20", "2026-12-05")]
    public void The_effect_is_at_the_first_due_date_fifteen_days_away(string requested, string effective) =>
        Assert.Equal(DateOnly.Parse(effective, null), Requested(SelfEmployedActivity.Merchant, Rhythm.MonthlyOnThe5th, 30_000, 50_000, DateOnly.Parse(requested, null)).EffectiveOn);

    [Fact]
    public void On_29_February_the_days_are_those_of_the_calendar()
    {
        var before = InstalmentPlan.Spread(1_200, RevenueBooks.Schedule.Terms(2028, Rhythm.MonthlyOnThe5th).DueDates(2028));
        Assert.Equal(new DateOnly(2028, 4, 5), Recalculation.Of(before, 2_400, new(2028, 2, 29), 15).EffectiveOn);
    }

    [Fact]
    public void After_the_last_due_date_nothing_changes_before_the_regularisation()
    {
        var result = Requested(SelfEmployedActivity.Merchant, Rhythm.MonthlyOnThe5th, 30_000, 50_000, new(2026, 11, 21));
        Assert.Null(result.EffectiveOn);
        Assert.Equal(result.Before, result.After);
        Assert.Equal((0, 15_659 - 8_823), (result.Credit, result.Remainder));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(8_823)]
    [InlineData(11)]
    [InlineData(0)]
    public void Instalments_add_up_to_the_euro_and_the_odd_euros_come_first(int euros)
    {
        var plan = InstalmentPlan.Spread(euros, RevenueBooks.Schedule.Terms(2026, Rhythm.MonthlyOnThe5th).DueDates(2026)).Select(i => i.Amount).ToList();
        Assert.Equal(euros, plan.Sum());
        Assert.Equal(plan.OrderDescending(), plan);
        Assert.InRange(plan[0] - plan[^1], 0, 1);
    }

    private static Recalculation Requested(SelfEmployedActivity activity, Rhythm rhythm, decimal income, decimal estimate, DateOnly on)
    {
        decimal Annual(decimal of) => RevenueBooks.Scale.Provisional(2026, SelfEmployedFacts.On(activity, of)).Amounts.ByInstalments;
        var terms = RevenueBooks.Schedule.Terms(2026, rhythm);
        return Recalculation.Of(InstalmentPlan.Spread(Annual(income), terms.DueDates(2026)), Annual(estimate), on, terms.EffectDelayDays);
    }

    private static IEnumerable<decimal> Nine(decimal amount) => Enumerable.Repeat(amount, 9);
}
