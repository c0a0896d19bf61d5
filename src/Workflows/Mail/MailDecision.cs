namespace BackOffice.Workflows.Mail;

/// <summary>What a person decided about a mail, why, and how it stood before.</summary>
public sealed class MailDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MailId { get; init; }

    public required MailVerdict Verdict { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required MailState Before { get; init; }

    public string? ErrorBefore { get; init; }

    /// <summary>The address it was bound for until then, when the decision changed it.</summary>
    public string? AddressBefore { get; init; }
}

public enum MailVerdict
{
    Resend,
    Drop,
}
