namespace BackOffice.Engine.Workflows;

/// <summary>
/// A business refusal: its message is the sentence a person reads, and says what to do next. Anything else that throws
/// is a bug or an outage.
/// </summary>
public abstract class Refusal(string message) : Exception(message);
