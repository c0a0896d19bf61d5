namespace BackOffice.Engine;

/// <summary>
/// A rule of the office says no. The message is the French sentence the person reads: what is refused and what to do
/// next. One sealed class per refusal, beside its entity. Anything else that throws is a bug or an outage.
/// </summary>
public abstract class Refusal(string sentence) : Exception(sentence);
