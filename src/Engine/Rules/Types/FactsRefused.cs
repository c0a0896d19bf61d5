namespace BackOffice.Engine.Rules;

/// <summary>Facts that do not have the declared members, types or values; nothing is evaluated on them.</summary>
public sealed class FactsRefused(string message) : Exception(message);
