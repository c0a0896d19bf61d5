using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>
/// Somebody asked for links, for a number that exists or not: the row is written without looking. The case of the procedure password-reset;
/// deleted after two days.
/// </summary>
public sealed class ResetRequest : ICase
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    /// <summary>The form's: sent twice, it is one request.</summary>
    public required Guid Id { get; init; }

    public string State { get; set; } = "";

    /// <summary>Keyed hash of the number and the box: how requests for one number are counted.</summary>
    public required byte[] NumberKey { get; init; }

    /// <summary>The number and the box, sealed until the worker reads them; always of the same length.</summary>
    public required byte[] NumberSealed { get; init; }

    public required ResetRoles Roles { get; init; }

    /// <summary>Keyed hash of the network address it came from.</summary>
    public required byte[] AddressKey { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Within the limits of its number; the others are dropped without a word.</summary>
    public DateTimeOffset? HonouredAt { get; internal set; }
}

/// <summary>Whom the links are for, by what they answer for: the three boxes of the page, always all three.</summary>
[Flags]
public enum ResetRoles
{
    None = 0,
    Account = 1,
    Manager = 2,
    HumanResources = 4,
}

public static class ResetStates
{
    public const string Requested = "requested";
    public const string Handled = "handled";

    public const string ToCall = "to-call";
    public const string LinkSent = "link-sent";
    public const string NotEstablished = "not-established";
}
