namespace BackOffice.Workflows.Data.Embedded;

/// <summary>The embedded PostgreSQL cannot start here; the message is one French line that says what to do.</summary>
public sealed class EmbeddedPostgresRefused(string message, Exception? inner = null) : Exception(message, inner);
