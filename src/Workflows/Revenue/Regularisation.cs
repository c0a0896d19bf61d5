namespace BackOffice.Workflows.Revenue;

/// <summary>A year settled on its final income: what was owed, what had been called, and where the difference went (R613-1-3, R613-5).</summary>
public sealed class Regularisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FileId { get; init; }

    public required int Year { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The final income; the raised mean where nothing was declared.</summary>
    public required decimal Income { get; init; }

    public required SelfEmployedQuote Quote { get; init; }

    /// <summary>Called for the year before it, training and earlier regularisations included.</summary>
    public required decimal Called { get; init; }

    /// <summary>Paid off older debts out of an overpayment.</summary>
    public decimal SetOff { get; set; }

    /// <summary>What is left of an overpayment: paid back.</summary>
    public decimal Refund { get; set; }

    /// <summary>The day the transfer left; null while it is still to be paid.</summary>
    public DateOnly? RefundedOn { get; private set; }

    /// <summary>The agent who recorded the transfer.</summary>
    public string? RefundedBy { get; private set; }

    /// <summary>The transfer's reference at the bank.</summary>
    public string? RefundReference { get; private set; }

    public bool AwaitsRefund => Refund > 0 && RefundedOn is null;

    /// <summary>Positive: still owed, and spread over the dates left. Negative: called in excess.</summary>
    public decimal Difference => Quote.Amounts.Total - Called;
}
