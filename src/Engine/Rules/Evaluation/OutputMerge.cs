namespace BackOffice.Engine.Rules;

/// <summary>Merges, output by output, what the rules that hold answer. Without a word in <c>Combine</c> the first rule wins.</summary>
internal sealed class OutputMerge(string name, string kind, IReadOnlyList<object?> order)
{
    /// <summary>Stands for "no rule has answered", which is not the same as an answered null.</summary>
    public static readonly object Nothing = new();

    public string Name { get; } = name;

    public string Kind { get; } = kind;

    /// <summary>Whether a constant answer is one that can be merged this way.</summary>
    public bool Accepts(object? value, RuleType type) => Kind switch
    {
        CombineKinds.MaxRank => value is null ? type.Kind == RuleKind.Null && RankOf(null) >= 0 : RankOf(value) >= 0,
        "any" => type.Kind == RuleKind.Flag,
        "sum" => type.Kind == RuleKind.Number,
        "min" or "max" => type.Kind is RuleKind.Number or RuleKind.Date or RuleKind.Null,
        _ => true,
    };

    public object? Merge(object? sofar, object? value)
    {
        if (Kind == CombineKinds.List)
        {
            var list = ReferenceEquals(sofar, Nothing) ? [] : (List<object?>)sofar!;
            list.Add(value);
            return list;
        }

        if (ReferenceEquals(sofar, Nothing)) return Kind == CombineKinds.MaxRank && RankOf(value) < 0 ? throw Unranked(value) : value;
        return Kind switch
        {
            CombineKinds.MaxRank => Rank(value) > RankOf(sofar) ? value : sofar,
            "any" => RuleBoxes.Of(sofar is true || value is true),
            "sum" => value is null ? sofar : sofar is null ? value : (decimal)sofar + (decimal)value,
            "min" => Better(value, sofar, -1) ? value : sofar,
            "max" => Better(value, sofar, 1) ? value : sofar,
            _ => sofar,
        };
    }

    /// <summary>Null says nothing to min and max: it gives way to any value.</summary>
    private static bool Better(object? value, object? sofar, int sign) => value is not null
        && (sofar is null || Math.Sign(value is decimal d ? d.CompareTo((decimal)sofar) : ((DateOnly)value).CompareTo((DateOnly)sofar)) == sign);

    private int Rank(object? value) => RankOf(value) is >= 0 and var rank ? rank : throw Unranked(value);

    private int RankOf(object? value)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (Equals(order[i], value)) return i;
        }

        return -1;
    }

    private RuleBroken Unranked(object? value) => new($"la sortie « {Name} » vaut « {RuleRuntime.Show(value)} », absent de l'ordre de « Combine ».");
}
