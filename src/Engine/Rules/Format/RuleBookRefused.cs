namespace BackOffice.Engine.Rules;

/// <summary>A rule book that cannot be trusted is not loaded at all; every fault found is listed.</summary>
public sealed class RuleBookRefused(IReadOnlyList<RuleFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults, in reading order.</summary>
    public IReadOnlyList<RuleFault> Faults { get; } = faults;
}
