namespace BackOffice.Engine.Workflows;

/// <summary>
/// When days start and which are worked. The business gives its own (Europe/Paris and French public holidays);
/// <see cref="Utc"/> knows only weekends.
/// </summary>
public sealed class WorkingCalendar(TimeZoneInfo zone, Func<DateOnly, bool> isWorked)
{
    public static WorkingCalendar Utc { get; } =
        new(TimeZoneInfo.Utc, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    public bool IsWorked(DateOnly day) => isWorked(day);

    /// <summary>The civil day at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant of the day, in UTC. The day of a clock change is 23 or 25 hours long.</summary>
    public DateTimeOffset StartOf(DateOnly day) => ToInstant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Same time of day, so many worked days later; from a day off, the count starts at its end.</summary>
    public DateTimeOffset AddWorkingDays(DateTimeOffset from, int days)
    {
        var local = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (isWorked(day)) left--;
        }
        return ToInstant(day.ToDateTime(TimeOnly.FromDateTime(local)));
    }

    /// <summary>So many hours later, days that are not worked being skipped whole.</summary>
    public DateTimeOffset AddWorkingHours(DateTimeOffset from, int hours)
    {
        var (instant, left) = (from, TimeSpan.FromHours(hours));
        while (true)
        {
            var tomorrow = StartOf(DayOf(instant).AddDays(1));
            if (isWorked(DayOf(instant)))
            {
                if (instant + left < tomorrow) return (instant + left).ToUniversalTime();
                left -= tomorrow - instant;
            }
            instant = tomorrow;
        }
    }

    public DateTimeOffset Add(DateTimeOffset from, WorkingTime time) =>
        time.HourCount > 0 ? AddWorkingHours(from, time.HourCount) : AddWorkingDays(from, time.DayCount);

    private DateTimeOffset ToInstant(DateTime local)
    {
        // In spring an hour does not exist: take the first one that does. In autumn one comes twice: take its first.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
