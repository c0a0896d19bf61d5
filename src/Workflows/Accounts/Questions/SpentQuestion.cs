namespace BackOffice.Workflows.Accounts.Questions;

/// <summary>A question that was asked and answered, right or wrong: the same page cannot be sent twice with one answer. Forgotten once it would be too old anyway.</summary>
public sealed class SpentQuestion
{
    /// <summary>The asking, not the question.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
