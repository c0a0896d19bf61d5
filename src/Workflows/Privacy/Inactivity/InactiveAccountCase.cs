using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Workflows.Privacy;

/// <summary>A member's person who has not signed in for so long that the account is about to go. Holds dates, nobody's name.</summary>
public sealed class InactiveAccountCase : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Null once the account is gone: then the case holds nothing about anybody.</summary>
    public Guid? AccountId { get; init; }

    public Account? Account { get; init; }

    public string State { get; set; } = "";

    /// <summary>The last sign-in when the case began; a later one on the account ends it.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Kept from the limits of the day it began, so that nobody is deleted earlier than they were told.</summary>
    public required DateOnly LastNoticeOn { get; init; }

    public required DateOnly DeletesOn { get; init; }

    public bool IsUsedAgain => Account?.LastSeenAt > LastSeenAt;

    public bool IsGone => AccountId is null;
}
