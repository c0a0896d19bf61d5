namespace BackOffice.Engine.Workflows;

/// <summary>A delay counted on the office's calendar: two working days from Friday noon is Tuesday noon.</summary>
public readonly record struct WorkingTime
{
    private WorkingTime(int days, int hours) => (DayCount, HourCount) = (days, hours);

    public int DayCount { get; }
    public int HourCount { get; }

    public static WorkingTime Days(int days) => new(Positive(days), 0);

    /// <summary>Hours of the clock, days that are not worked being skipped whole.</summary>
    public static WorkingTime Hours(int hours) => new(0, Positive(hours));

    public override string ToString() => this switch
    {
        { HourCount: > 0 } => $"{HourCount} h ouvrées",
        { DayCount: 1 } => "1 jour ouvré",
        _ => $"{DayCount} jours ouvrés",
    };

    private static int Positive(int amount) =>
        amount > 0 ? amount : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A delay is at least one.");
}
