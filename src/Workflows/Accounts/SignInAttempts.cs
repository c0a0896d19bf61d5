namespace BackOffice.Workflows.Accounts;

/// <summary>
/// How many times a name was tried in vain, whether somebody has that name or not: an unknown number is slowed down exactly like a
/// known one. The name is kept as a hash; a row is forgotten after a day.
/// </summary>
public sealed class SignInAttempts
{
    /// <summary>SHA-256 of the door and of the name as typed, in hexadecimal.</summary>
    public required string Name { get; init; }

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }

    /// <summary>No attempt is looked at before (see <see cref="SlowDown"/>).</summary>
    public DateTimeOffset? NotBefore { get; set; }
}
