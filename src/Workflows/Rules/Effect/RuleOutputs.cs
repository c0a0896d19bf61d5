using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Compares two answers on the outputs that decide: 12 and 12.00 are one number, lists count element by element.</summary>
internal static class RuleOutputs
{
    public static bool Alike(RuleOutput left, RuleOutput right, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!Same(left[names[i]], right[names[i]])) return false;
        }

        return true;
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) =>
            a.Count == b.Count && a.All(item => b.TryGetValue(item.Key, out var other) && Same(item.Value, other)),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        _ => Equals(left, right),
    };
}
