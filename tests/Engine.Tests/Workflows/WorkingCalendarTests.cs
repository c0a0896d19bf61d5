using System.Globalization;
using BackOffice.Engine.Workflows;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != new DateOnly(2026, 7, 14));

    [Theory]
    [InlineData("2026-01-01", "2025-12-31T23:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z")]
    [InlineData("2026-03-30", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-26", "2026-10-25T23:00:00Z")]
    [InlineData("2028-02-29", "2028-02-28T23:00:00Z")]
    public void A_day_starts_at_midnight_of_the_place(string day, string instant) =>
        Assert.Equal(At(instant), Paris.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-01-09T11:00:00Z", 2, "2026-01-13T11:00:00Z")]
    [InlineData("2026-01-10T11:00:00Z", 1, "2026-01-12T11:00:00Z")]
    [InlineData("2026-07-13T10:00:00Z", 1, "2026-07-15T10:00:00Z")]
    [InlineData("2026-03-27T11:00:00Z", 1, "2026-03-30T10:00:00Z")]
    [InlineData("2026-10-23T10:00:00Z", 1, "2026-10-26T11:00:00Z")]
    public void Working_days_skip_weekends_and_holidays_and_keep_the_time_of_day(string from, int days, string to) =>
        Assert.Equal(At(to), Paris.AddWorkingDays(At(from), days));

    [Theory]
    [InlineData("2026-01-09T11:00:00Z", 26, "2026-01-12T13:00:00Z")]
    [InlineData("2026-01-10T11:00:00Z", 1, "2026-01-12T00:00:00Z")]
    [InlineData("2026-07-13T20:00:00Z", 4, "2026-07-15T00:00:00Z")]
    public void Working_hours_skip_days_off_whole(string from, int hours, string to) =>
        Assert.Equal(At(to), Paris.AddWorkingHours(At(from), hours));

    [Fact]
    public void A_delay_reads_in_French() =>
        Assert.Equal(["1 jour ouvré", "2 jours ouvrés", "26 h ouvrées"], [$"{WorkingTime.Days(1)}", $"{WorkingTime.Days(2)}", $"{WorkingTime.Hours(26)}"]);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
