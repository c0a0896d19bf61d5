using BackOffice.Workflows;

namespace BackOffice.Workflows.Tests;

public sealed class FrenchCalendarTests
{
    [Theory]
    [InlineData(2026, 4, 6)]
    [InlineData(2027, 3, 29)]
    [InlineData(2028, 4, 17)]
    public void Easter_Monday_is_a_holiday(int year, int month, int day)
    {
        Assert.True(FrenchCalendar.IsHoliday(new DateOnly(year, month, day)));
        Assert.True(FrenchCalendar.IsWorked(new DateOnly(year, month, day).AddDays(1)));
    }

    [Theory]
    [InlineData("2026-05-14")]            // Ascension
    [InlineData("2026-05-25")]            // Whit Monday
    [InlineData("2026-11-11")]
    [InlineData("2027-01-01")]
    [InlineData("2026-11-21")]            // a Saturday
    public void The_office_is_closed(string day) =>
        Assert.False(FrenchCalendar.IsWorked(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Two_working_days_from_the_eve_of_a_long_week_end_skip_it()
    {
        // Thursday 7 May 2026, 10:00 Paris; Friday 8 is a holiday.
        var due = FrenchCalendar.Office.AddWorkingDays(new DateTimeOffset(2026, 5, 7, 8, 0, 0, TimeSpan.Zero), 2);
        Assert.Equal(new DateTimeOffset(2026, 5, 12, 8, 0, 0, TimeSpan.Zero), due);
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-26", 24)]
    public void A_day_of_clock_change_is_an_hour_shorter_or_longer(string day, int hours)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(TimeSpan.FromHours(hours), FrenchCalendar.Office.StartOf(date.AddDays(1)) - FrenchCalendar.Office.StartOf(date));
    }
}
