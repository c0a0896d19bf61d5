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

    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>The wait after so many failures: none up to 4, then 1, 2, 4, 8, 15 minutes; never for ever.</summary>
    public static TimeSpan WaitAfter(int failures) => failures < 5
        ? TimeSpan.Zero
        : TimeSpan.FromMinutes(Math.Min(15, Math.Pow(2, Math.Min(failures - 5, 10))));
}
