using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>Reads a declared member of a record, be it a C# property or a slot of JSON facts.</summary>
internal static class Members
{
    public static Typed Read(Typed target, RuleMember member, int position)
    {
        var type = member.Type!;
        if (member.Property is not { } property)
        {
            var slots = Expression.Property(target.Code, nameof(RuleRecord.Slots));
            var slot = Expression.ArrayIndex(slots, Expression.Constant(target.Type.Shape!.SlotOf(member)));
            return new(Expression.Convert(slot, type.Clr), type, position);
        }

        var raw = Expression.Property(target.Code, property);
        if (type.Kind != RuleKind.Number || property.PropertyType == type.Clr)
            return new(type.Kind == RuleKind.List ? Expression.Convert(raw, type.Clr) : raw, type, position);
        return new(Expression.Convert(raw, type.Clr), type, position)
        {
            Whole = type is { Whole: true, Optional: false } ? Expression.Convert(raw, typeof(long)) : null,
        };
    }

    /// <summary>An element of a list; whole numbers become decimal here.</summary>
    public static Typed Item(ParameterExpression item, RuleType element, int position) =>
        new(item.Type == element.Clr ? item : Expression.Convert(item, element.Clr), element, position)
        {
            Whole = element.Whole && item.Type != typeof(decimal) ? Expression.Convert(item, typeof(long)) : null,
        };
}
