using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Revenue;

/// <summary>One request to rest the year's provisional contributions on an estimate. The case of the procedure revenue-reevaluation.</summary>
public sealed class Reevaluation : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    public required Guid MemberId { get; init; }

    public Member Member { get; init; } = null!;

    public required Guid ScheduleId { get; init; }

    public YearSchedule Schedule { get; init; } = null!;

    public required int Year { get; init; }

    public required decimal Estimate { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>Where the notice goes: the address the person checked.</summary>
    public required string Mail { get; init; }

    /// <summary>When staff are told that the notice has still not left.</summary>
    public required DateOnly AlertOn { get; init; }

    /// <summary>The last day for the notice.</summary>
    public required DateOnly NoticeDueOn { get; init; }

    public required IncomeStage StageBefore { get; init; }

    public required decimal IncomeBefore { get; init; }

    public required SelfEmployedQuote QuoteBefore { get; init; }

    /// <summary>Null until the first step has recalculated.</summary>
    public SelfEmployedQuote? QuoteAfter { get; private set; }

    public Recalculation? Result { get; private set; }

    public bool NeedsReview { get; private set; }

    public DateOnly? NoticeSentOn { get; private set; }

    public string? ReversedBecause { get; private set; }

    public decimal? FinalDifference { get; private set; }

    public uint RowVersion { get; init; }

    /// <summary>"RE-2026-1A2B3C": what letters and the phone call it.</summary>
    public string Reference => $"RE-{Year}-{Id.ToString("N")[^6..].ToUpperInvariant()}";

    public void Recalculated(Recalculation result, SelfEmployedQuote quote, bool needsReview) => (Result, QuoteAfter, NeedsReview) = (result, quote, needsReview);

    public void NoticeSent(DateOnly on) => NoticeSentOn = on;

    public void Reverse(string because) => ReversedBecause = because;

    public void Regularise(decimal difference) => FinalDifference = difference;
}
