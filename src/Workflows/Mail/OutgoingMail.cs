namespace BackOffice.Workflows.Mail;

/// <summary>
/// A mail that an act decided to send: a row of that act's transaction. The sender takes it after the commit, at least
/// once, always under the same Message-Id.
/// </summary>
public sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The template's key: "declaration-invitation".</summary>
    public required string Template { get; init; }

    public required string ToName { get; init; }

    /// <summary>Where it goes; staff may correct it before sending again.</summary>
    public required string ToAddress { get; set; }

    public required string Subject { get; init; }

    public required string TextBody { get; init; }

    public required string HtmlBody { get; init; }

    /// <summary>Stored documents that go with it.</summary>
    public IReadOnlyList<Guid> Attachments { get; init; } = [];

    public Guid? MemberId { get; init; }

    /// <summary>The case that had it written: the case’s page shows it, and it disappears with an unfinished enrolment.</summary>
    public Guid? CaseId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; set; } = MailState.Queued;

    public int Attempts { get; set; }

    /// <summary>When the sender may take it; once taken, until when it is that sender's own.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the server answered last; never the address or the text.</summary>
    public string? LastError { get; set; }

    public uint RowVersion { get; init; }
}

public static class MailStateWords
{
    /// <summary>The word staff read.</summary>
    public static string Label(this MailState state) => state switch
    {
        MailState.Queued => "En attente",
        MailState.Sending => "Envoi en cours",
        MailState.Sent => "Envoyé",
        MailState.Kept => "Conservé",
        MailState.Failed => "En échec",
        MailState.Unknown => "Sort inconnu",
        MailState.Dropped => "Abandonné",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

public enum MailState
{
    /// <summary>Waits for the sender.</summary>
    Queued,

    /// <summary>The dialogue with the server has begun; a crash here leaves it in doubt.</summary>
    Sending,

    Sent,

    /// <summary>No mail server is set: the mail is kept to be read on its page.</summary>
    Kept,

    /// <summary>Refused for good, or tried too often: a person decides.</summary>
    Failed,

    /// <summary>The connection was cut before the server's answer: it may have arrived.</summary>
    Unknown,

    /// <summary>A person decided not to send it again.</summary>
    Dropped,
}
