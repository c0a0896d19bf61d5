using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Members;

/// <summary>A line of a member's history: who changed what, when and why. Written once, never changed.</summary>
public sealed class MemberEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ById { get; init; }

    public required string By { get; init; }

    /// <summary>"Adhésion suspendue", "Contact ajouté".</summary>
    public required string What { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    public static MemberEvent Of(
        Guid memberId, Actor by, DateTimeOffset at, string what, string? before = null, string? after = null, string? reason = null) => new()
        {
            MemberId = memberId,
            At = at,
            ById = by.Id,
            By = by.Name,
            What = what,
            Before = before,
            After = after,
            Reason = reason,
        };
}
