using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>A member asked for links and no chosen address can take them. One open case a member, however often it asks.</summary>
public sealed class ContactlessReset : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    public required Guid MemberId { get; init; }

    /// <summary>Whose password it is.</summary>
    public required Guid AccountId { get; init; }

    public required DateTimeOffset FirstAskedAt { get; init; }

    public DateTimeOffset LastAskedAt { get; private set; }

    public int Times { get; private set; }

    /// <summary>The contact whose address was given by phone and recorded by staff: where the link goes.</summary>
    public Guid? ContactId { get; internal set; }

    public DateTimeOffset? ClosedAt { get; internal set; }

    public void AskedAgain(DateTimeOffset at) => (LastAskedAt, Times) = (at, Times + 1);
}
