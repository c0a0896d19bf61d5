using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Merging;

/// <summary>Walks three texts side by side: what only one side changed is taken, in its own writing.</summary>
internal sealed class PartMerge(JsonText before, JsonText theirs, JsonText yours)
{
    private readonly List<MergeClash> _clashes = [];

    public IReadOnlyList<MergeClash> Clashes => _clashes;

    public byte[] Whole() => theirs.Set("", Merge(before.Root, theirs.Root, yours.Root, [])).Bytes;

    private string Merge(JsonPart b, JsonPart t, JsonPart y, IReadOnlyList<string> place)
    {
        if (y.IsSameAs(b) || y.IsSameAs(t)) return theirs.Written(t);
        if (t.IsSameAs(b)) return yours.Written(y);
        if (b.Sort == t.Sort && t.Sort == y.Sort && Children.Of(before, b) is { } from && Children.Of(theirs, t) is { } one && Children.Of(yours, y) is { } two
            && Order(from, one, two) is { } order)
            return theirs.Arrange(t, [.. order.Select(key => Piece(key, from, one, two, place)).OfType<JsonPiece>()]);
        return Clash(place, theirs.Written(t), yours.Written(y), yours.Written(y));
    }

    private JsonPiece? Piece(string key, Children from, Children one, Children two, IReadOnlyList<string> place)
    {
        var (b, t, y) = (from.Find(key), one.Find(key), two.Find(key));
        List<string> here = [.. place, (t ?? y!).Name];
        if (t is not null && y is not null)
        {
            var json = b is not null ? Merge(b.Part, t.Part, y.Part, here)
                : t.Part.IsSameAs(y.Part) ? theirs.Written(t.Part)
                : Clash(here, theirs.Written(t.Part), yours.Written(y.Part), yours.Written(y.Part));
            return new(t.Index, t.Lead + json);
        }

        if (t is not null)
        {
            if (b is not null && t.Part.IsSameAs(b.Part)) return null;
            if (b is not null) Clash(here, theirs.Written(t.Part), "", "");
            return new(t.Index);
        }

        if (b is not null && y!.Part.IsSameAs(b.Part)) return null;
        if (b is not null) Clash(here, "", yours.Written(y!.Part), "");
        return new(-1, y!.Lead + yours.Written(y.Part));
    }

    private string Clash(IReadOnlyList<string> place, string their, string your, string kept)
    {
        _clashes.Add(new(PlaceWords.Of(place), their, your));
        return kept;
    }

    /// <summary>The keys of both sides in one order, theirs unless only you moved something; null when both moved.</summary>
    private static List<string>? Order(Children from, Children one, Children two)
    {
        var theyMoved = Moved(from, one);
        var youMoved = Moved(from, two);
        if (theyMoved && youMoved) return null;
        var (main, other) = youMoved ? (two, one) : (one, two);
        var order = main.Keys.ToList();
        string? previous = null;
        foreach (var key in other.Keys)
        {
            if (!order.Contains(key, StringComparer.OrdinalIgnoreCase))
                order.Insert(previous is null ? 0 : order.FindIndex(k => string.Equals(k, previous, StringComparison.OrdinalIgnoreCase)) + 1, key);
            previous = key;
        }

        return order;
    }

    private static bool Moved(Children from, Children to) => !from.Keys.Where(k => to.Find(k) is not null)
        .SequenceEqual(to.Keys.Where(k => from.Find(k) is not null), StringComparer.OrdinalIgnoreCase);
}
