namespace BackOffice.Engine.Rules;

/// <summary>A rule that could not be computed on these facts (absent value, division by zero, overflow): neither true nor false.</summary>
public sealed class RuleBroken(string message) : Exception(message);
