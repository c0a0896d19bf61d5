namespace BackOffice.Engine.Rules;

internal enum JsonSort { Object, Array, Text, Number, Flag, Null }

/// <summary>A JSON value that remembers where it was written, so that a fault can point at it.</summary>
internal sealed class JsonPart(JsonSort sort, int offset)
{
    public JsonSort Sort { get; } = sort;

    /// <summary>Byte offset of the value's first character (the opening quote of a text).</summary>
    public int Offset { get; } = offset;

    public string Text { get; init; } = "";

    public bool Flag { get; init; }

    public List<JsonMember> Members { get; } = [];

    public List<JsonPart> Items { get; } = [];

    public JsonMember? Find(string name) =>
        Members.Find(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The plain value: null, bool, decimal, string, list, or dictionary.</summary>
    public object? ToPlain() => Sort switch
    {
        JsonSort.Object => Members.ToDictionary(m => m.Name, m => m.Value.ToPlain(), StringComparer.Ordinal),
        JsonSort.Array => Items.ConvertAll(i => i.ToPlain()),
        JsonSort.Text => Text,
        JsonSort.Number => decimal.Parse(Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture),
        JsonSort.Flag => Flag,
        JsonSort.Null => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

internal sealed record JsonMember(string Name, int Offset, JsonPart Value);
