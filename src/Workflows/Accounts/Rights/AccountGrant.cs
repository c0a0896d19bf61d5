namespace BackOffice.Workflows.Accounts.Rights;

/// <summary>A right in force: who was given what, when, by whom. Taken back, the row goes; the account's log keeps both states.</summary>
public sealed class AccountGrant
{
    public required Guid AccountId { get; init; }

    public required AccountRight Right { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public required string GivenById { get; init; }

    public required string GivenBy { get; init; }
}
