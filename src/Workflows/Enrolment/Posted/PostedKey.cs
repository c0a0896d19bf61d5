namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>
/// A key sent by letter to the company's head office: who types it has the company's trust. Only its hash is kept, and the letter sealed
/// until the key is over, so that it can be printed again.
/// </summary>
public sealed class PostedKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FileId { get; init; }

    public required string KeyHash { get; init; }

    /// <summary>The PDF with the key in clear, sealed under a key outside the database; gone once the key is over.</summary>
    public byte[]? SealedLetter { get; set; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>As the limit was on the day of the letter, which says it.</summary>
    public required int MostTries { get; init; }

    public int Tries { get; private set; }

    public DateTimeOffset? PrintedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>By a person, by a newer key, or because the enrolment took another turn.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public uint RowVersion { get; init; }

    public int TriesLeft => Math.Max(MostTries - Tries, 0);

    public PostedKeyState StateAt(DateTimeOffset now) => this switch
    {
        { UsedAt: not null } => PostedKeyState.Used,
        { RevokedAt: not null } => PostedKeyState.Revoked,
        { TriesLeft: 0 } => PostedKeyState.Spent,
        _ when ExpiresAt <= now => PostedKeyState.Expired,
        _ => PostedKeyState.Good,
    };

    public void Print(DateTimeOffset at) => PrintedAt = at;

    public void Use(DateTimeOffset at)
    {
        UsedAt = at;
        SealedLetter = null;
    }

    public void Revoke(DateTimeOffset at)
    {
        if (UsedAt is null) RevokedAt ??= at;
        SealedLetter = null;
    }

    /// <summary>Every try was wrong: nobody is to print it again.</summary>
    public void Spend() => SealedLetter = null;
}

public enum PostedKeyState
{
    Good,
    Used,
    Revoked,

    /// <summary>Too many wrong tries.</summary>
    Spent,
    Expired,
}
