namespace BackOffice.Workflows.Contributions;

/// <summary>Why the service handed a declaration back to its member, in the words of the person who did.</summary>
public sealed record CorrectionAsked(string Words, DateTimeOffset At);
