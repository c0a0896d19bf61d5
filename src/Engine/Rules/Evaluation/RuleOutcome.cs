namespace BackOffice.Engine.Rules;

/// <summary>What became of a rule. A broken rule is never a false one.</summary>
public enum RuleOutcome
{
    /// <summary>Disabled, or never reached behind another rule.</summary>
    NotEvaluated,

    /// <summary>The condition does not hold.</summary>
    False,

    /// <summary>The condition holds.</summary>
    True,

    /// <summary>The condition could not be computed on these facts; the message says why.</summary>
    Error,
}
