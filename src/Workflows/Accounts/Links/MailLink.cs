namespace BackOffice.Workflows.Accounts.Links;

/// <summary>
/// A link that went out by mail. Of its token only the SHA-256 is kept: who reads the table can open nothing. Opening it shows a page;
/// only the button on that page uses it.
/// </summary>
public sealed class MailLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required LinkPurpose Purpose { get; init; }

    /// <summary>The case it belongs to: an enrolment, a reset, a change of address.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Whom it was sent to, where a subject has several: a contact's id, a role. Never an address.</summary>
    public string? Addressee { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; internal set; }

    /// <summary>A sibling was used, a newer one was sent, or the case took another turn.</summary>
    public DateTimeOffset? VoidedAt { get; internal set; }

    /// <summary>Wrong answers given on its page, where it asks something.</summary>
    public int Failures { get; internal set; }

    public uint RowVersion { get; init; }
}
