namespace BackOffice.Engine.Rules;

/// <summary>Facts read from JSON against a declared shape: one slot a member, already checked and typed.</summary>
public sealed class RuleRecord
{
    internal RuleRecord(object?[] slots) => Slots = slots;

    internal object?[] Slots { get; }
}
