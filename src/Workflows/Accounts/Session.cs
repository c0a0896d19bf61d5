namespace BackOffice.Workflows.Accounts;

/// <summary>
/// One signed-in browser. The cookie only carries its id: ending the row ends the session, whatever copies of the cookie exist.
/// </summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>For which member the person acts in this browser, in what quality; null for staff and admins.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>"Firefox sur Windows", so that the person knows it again in the list of their sessions.</summary>
    public string Device { get; init; } = "";

    /// <summary>The account's stamp when the session was opened; a new one (password changed, account disabled) ends it.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When the person last said who they are in this browser: at sign-in, then whenever asked again.</summary>
    public DateTimeOffset ProvenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
