using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows;

/// <summary>The office's calendar: Europe/Paris, Monday to Friday, public holidays off (Code du travail L3133-1).</summary>
public static class FrenchCalendar
{
    public static WorkingCalendar Office { get; } = new(French.Paris, IsWorked);

    public static DateOnly Today(this TimeProvider clock) => Office.DayOf(clock.GetUtcNow());

    public static bool IsWorked(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    public static bool IsHoliday(DateOnly day)
    {
        if ((day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)) return true;
        var easter = EasterSunday(day.Year);
        // Easter Monday, Ascension, Whit Monday.
        return day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(50);
    }

    /// <summary>The Gregorian computus of Meeus, Jones and Butcher: 5 April 2026, 28 March 2027, 16 April 2028.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
