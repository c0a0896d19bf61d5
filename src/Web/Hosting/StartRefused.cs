namespace BackOffice.Web.Hosting;

/// <summary>The application cannot start as it is set; the message is one French line that says what to change.</summary>
public sealed class StartRefused(string message) : Exception(message);
