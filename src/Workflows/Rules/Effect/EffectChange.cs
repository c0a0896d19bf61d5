namespace BackOffice.Workflows.Rules.Effect;

/// <summary>One declaration or person the version would decide otherwise, or not at all. Says which member, never which person by name.</summary>
public sealed class EffectChange
{
    public Guid RunId { get; init; }

    public long Rank { get; init; }

    public required Guid SubjectId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>What people quote: the declaration's number, the enrolment's reference; null for an employee.</summary>
    public string? Reference { get; init; }

    /// <summary>The decision in words, null when there was none.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public decimal? ValueBefore { get; init; }

    public decimal? ValueAfter { get; init; }

    /// <summary>After less before; 0 when only words change.</summary>
    public decimal Difference { get; init; }

    /// <summary>Why the version cannot decide: the rule and what broke.</summary>
    public string? Error { get; init; }
}
