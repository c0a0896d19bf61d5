namespace BackOffice.Workflows.Mail;

/// <summary>The mail server, from the configuration section <c>Smtp</c>.</summary>
public sealed class SmtpSettings
{
    public const string Section = "Smtp";

    /// <summary>Empty: no server.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address; empty: the service's.</summary>
    public string From { get; set; } = "";

    public bool StartTls { get; set; } = true;

    /// <summary>For a whole dialogue, from the connection to the answer after the dot.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>A mail refused for the time being is tried so often: 24 attempts last about three days.</summary>
    public int MaxAttempts { get; set; } = 24;

    /// <summary>
    /// Without a server, keep mails to be read on their page (development). Elsewhere they stay queued: a forgotten
    /// setting delays mails, it never swallows them.
    /// </summary>
    public bool KeepWithoutServer { get; set; }

    public bool HasServer => !string.IsNullOrWhiteSpace(Host);
}
