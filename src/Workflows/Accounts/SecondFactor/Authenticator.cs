namespace BackOffice.Workflows.Accounts.SecondFactor;

/// <summary>The authenticator application of a person, once it has shown a good code. One a person.</summary>
public sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    /// <summary>Sealed by data protection for this account alone.</summary>
    public required string SealedSecret { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    /// <summary>The step of the last code taken: that code and earlier ones are refused, so that a code serves once.</summary>
    public long LastStep { get; set; }
}

/// <summary>One of ten codes for the day the telephone is lost; only its hash is kept.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>The same for the ten of a set: one derivation says whether a code is one of them.</summary>
    public required byte[] Salt { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
