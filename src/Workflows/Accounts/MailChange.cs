using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts;

/// <summary>A person wants another mail address. The case of the procedure mail-change; it forgets both addresses once it is settled.</summary>
public sealed class MailChange : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    public required Guid AccountId { get; init; }

    /// <summary>What counted when the change was asked; null when there was none, and once it is forgotten.</summary>
    public string? FormerAddress { get; private set; }

    public string? NewAddress { get; private set; }

    /// <summary>The member's contact of the account, which has the former address, follows.</summary>
    public required bool ContactFollows { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The link to the new address is good until then; kept, so that a changed limit moves no case that is under way.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required TimeSpan ContestableFor { get; init; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Until when "ce n’est pas moi" undoes it; then the addresses are forgotten.</summary>
    public DateTimeOffset? SettledAt => ChangedAt + ContestableFor;

    /// <summary>Somebody said "ce n’est pas moi" and a person of the service has not yet settled it.</summary>
    public DateTimeOffset? ContestedAt { get; internal set; }

    public bool IsChanged => ChangedAt is not null;

    public static MailChange Of(Account account, string newAddress, bool contactFollows, DateTimeOffset now, TimeSpan linkLife, TimeSpan contestableFor) => new()
    {
        AccountId = account.Id,
        FormerAddress = account.Email,
        NewAddress = newAddress,
        ContactFollows = contactFollows,
        AskedAt = now,
        ExpiresAt = now + linkLife,
        ContestableFor = contestableFor,
    };

    internal void Done(DateTimeOffset at) => ChangedAt = at;

    internal void Forget() => (FormerAddress, NewAddress) = (null, null);
}
