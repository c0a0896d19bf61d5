namespace BackOffice.Workflows.Privacy;

/// <summary>Somebody of the service saw a person's number: who, whose, when, why. A line of the audit: only added, never changed.</summary>
public sealed class NirReveal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ById { get; init; }

    public required string By { get; init; }

    /// <summary>The employee, or the account of a self-employed person.</summary>
    public required Guid SubjectId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
