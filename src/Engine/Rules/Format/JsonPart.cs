namespace BackOffice.Engine.Rules;

/// <summary>What a JSON value is.</summary>
public enum JsonSort
{
    /// <summary>Members by name.</summary>
    Object,

    /// <summary>Items in order.</summary>
    Array,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, kept as written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Nothing.</summary>
    Null,
}

/// <summary>A JSON value that remembers where it was written, so that a fault can point at it and an edit replace it alone.</summary>
public sealed class JsonPart
{
    internal JsonPart(JsonSort sort, int offset) => (Sort, Offset) = (sort, offset);

    /// <summary>What it is.</summary>
    public JsonSort Sort { get; }

    /// <summary>Byte offset of the value's first character (the opening quote of a text).</summary>
    public int Offset { get; }

    /// <summary>Byte offset just after the value's last character.</summary>
    public int End { get; internal set; }

    /// <summary>A text without its quotes and escapes, or a number as written; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of a flag.</summary>
    public bool Flag { get; init; }

    /// <summary>An object's members, as written.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>An array's items, as written.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>A member by its name, in any case.</summary>
    public JsonMember? Find(string name) =>
        Members.Find(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says the same in the same order, whatever the spaces and the zeros after a decimal point.</summary>
    public bool IsSameAs(JsonPart other) => Sort == other.Sort && Flag == other.Flag && Sort switch
    {
        JsonSort.Number => Equals(ToPlain(), other.ToPlain()),
        JsonSort.Object => Members.Count == other.Members.Count && Members.Zip(other.Members).All(m => m.First.Name == m.Second.Name && m.First.Value.IsSameAs(m.Second.Value)),
        JsonSort.Array => Items.Count == other.Items.Count && Items.Zip(other.Items).All(i => i.First.IsSameAs(i.Second)),
        _ => Text == other.Text,
    };

    /// <summary>The plain value: null, bool, decimal, string, list, or dictionary. A name written twice, which is a fault of its own, counts once.</summary>
    public object? ToPlain() => Sort switch
    {
        JsonSort.Object => Members.DistinctBy(m => m.Name, StringComparer.Ordinal).ToDictionary(m => m.Name, m => m.Value.ToPlain(), StringComparer.Ordinal),
        JsonSort.Array => Items.ConvertAll(i => i.ToPlain()),
        JsonSort.Text => Text,
        JsonSort.Number => decimal.TryParse(Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0m,
        JsonSort.Flag => Flag,
        JsonSort.Null => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>One member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Byte offset of the name's opening quote.</param>
/// <param name="Value">Its value.</param>
public sealed record JsonMember(string Name, int Offset, JsonPart Value);
