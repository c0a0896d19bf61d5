namespace BackOffice.Workflows.Contributions;

/// <summary>Something a rule of the book declaration-review found, for a person to look at.</summary>
public sealed class Anomaly
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DeclarationId { get; init; }

    /// <summary>The rule's name in the book.</summary>
    public required string Rule { get; init; }

    /// <summary>The sentence staff read.</summary>
    public required string Message { get; init; }

    /// <summary>False for a warning: shown to staff, it stops nothing.</summary>
    public required bool NeedsReview { get; init; }

    public required string BookVersion { get; init; }

    public required string BookHash { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string? SettledBy { get; private set; }

    public bool IsOpen => NeedsReview && SettledAt is null;

    public void Settle(string by, DateTimeOffset at) => (SettledBy, SettledAt) = (by, at);
}
