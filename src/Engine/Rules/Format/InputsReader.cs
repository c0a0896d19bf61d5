namespace BackOffice.Engine.Rules;

/// <summary>
/// Reads <c>Properties.inputs</c>: <c>"date"</c>, <c>"number?"</c>, <c>{"list":"text","values":[…]}</c>, <c>{"text":["a","b"]}</c>, or an object of members.
/// </summary>
internal static class InputsReader
{
    private const string Known = "number, integer, text, boolean, date (avec « ? » si la valeur peut manquer), {\"list\":…} ou un objet";

    public static RuleShape? Shape(JsonPart part, Action<int, string> fault)
    {
        if (part.Sort != JsonSort.Object)
        {
            fault(part.Offset, "les entrées se déclarent par un objet : {\"input1\": {\"nom\": \"text\"}}.");
            return null;
        }

        var members = new List<RuleMember>();
        foreach (var member in part.Members)
        {
            if (Type(member.Value, fault) is { } type) members.Add(new(member.Name.TrimEnd('?'), member.Name.EndsWith('?') ? type with { Optional = true } : type));
        }

        return new(members);
    }

    private static RuleType? Type(JsonPart part, Action<int, string> fault)
    {
        if (part.Sort == JsonSort.Text) return Named(part, fault);
        if (part.Sort != JsonSort.Object) return Refuse(part, fault);
        var values = part.Find("values")?.Value.Items.Select(i => i.Text).ToList();
        if (part.Find("list") is { } list && part.Members.Count == (values is null ? 1 : 2))
        {
            return Type(list.Value, fault) switch
            {
                null => null,
                { Kind: RuleKind.List } or { Optional: true } => Refuse(list.Value, fault),
                var element => new(RuleKind.List, Element: element with { Values = values }),
            };
        }

        if (part.Find("text") is { Value.Sort: JsonSort.Array } text && part.Members.Count == 1)
            return RuleType.Text with { Values = text.Value.Items.ConvertAll(i => i.Text) };
        return Shape(part, fault) is { } shape ? new(RuleKind.Record, Shape: shape) : null;
    }

    private static RuleType? Named(JsonPart part, Action<int, string> fault)
    {
        RuleType? type = part.Text.TrimEnd('?') switch
        {
            "number" => RuleType.Number,
            "integer" => RuleType.Integer,
            "text" => RuleType.Text,
            "boolean" => RuleType.Flag,
            "date" => RuleType.Date,
            _ => null,
        };
        return type is null ? Refuse(part, fault) : type with { Optional = part.Text.EndsWith('?') };
    }

    private static RuleType? Refuse(JsonPart part, Action<int, string> fault)
    {
        fault(part.Offset, $"type d'entrée inconnu ; types possibles : {Known}.");
        return null;
    }
}
