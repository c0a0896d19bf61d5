using System.Reflection;

namespace BackOffice.Engine.Rules;

/// <summary>Which C# property types rules can read: whole numbers, decimal, string, bool, DateOnly, lists of those, and records.</summary>
internal static class ClrTypes
{
    private static readonly Type[] Wholes = [typeof(int), typeof(long), typeof(short), typeof(byte)];

    public static RuleType? TypeOf(PropertyInfo property)
    {
        var optional = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (!property.PropertyType.IsValueType
                && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
        return TypeOf(property.PropertyType) is { } type ? type with { Optional = optional } : null;
    }

    private static RuleType? TypeOf(Type clr)
    {
        var plain = Nullable.GetUnderlyingType(clr) ?? clr;
        if (Wholes.Contains(plain)) return RuleType.Integer with { NativeItem = clr };
        if (plain == typeof(decimal)) return RuleType.Number;
        if (plain == typeof(string)) return RuleType.Text;
        if (plain == typeof(bool)) return RuleType.Flag;
        if (plain == typeof(DateOnly)) return RuleType.Date;
        if (ElementOf(plain) is { } item)
            return TypeOf(item) is { Kind: not RuleKind.List } e && Nullable.GetUnderlyingType(item) is null
                ? new RuleType(RuleKind.List, Element: e with { NativeItem = item })
                : null;
        return plain is { IsClass: true } or { IsValueType: true, IsPrimitive: false, IsEnum: false }
            && plain.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
                ? new RuleType(RuleKind.Record, Shape: RuleShape.Of(plain))
                : null;
    }

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            ?.GetGenericArguments()[0];
}
