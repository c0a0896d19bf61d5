namespace BackOffice.Workflows.Revenue;

/// <summary>One call of a year's schedule: contributions, the training contribution in November, what a regularisation added.</summary>
public sealed class Instalment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ScheduleId { get; init; }

    public required DateOnly DueOn { get; set; }

    public required decimal Amount { get; set; }

    public decimal Training { get; set; }

    /// <summary>A share of another year's shortfall.</summary>
    public decimal Regularisation { get; set; }

    public decimal Paid { get; private set; }

    public decimal Total => Amount + Training + Regularisation;

    public decimal Unpaid => Math.Max(0, Total - Paid);

    public InstalmentState StateOn(DateOnly day) => DueOn > day ? InstalmentState.ToCome : Unpaid > 0 ? InstalmentState.Called : InstalmentState.Paid;

    /// <summary>Takes what it needs of an amount and gives back what is left.</summary>
    public decimal Pay(decimal euros)
    {
        var taken = Math.Min(Unpaid, euros);
        Paid += taken;
        return euros - taken;
    }
}

public enum InstalmentState
{
    ToCome,
    Called,
    Paid,
}
