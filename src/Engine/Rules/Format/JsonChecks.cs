namespace BackOffice.Engine.Rules;

/// <summary>The checks every JSON object of a book goes through.</summary>
internal static class JsonChecks
{
    public static void OnlyKnown(SourceFile file, List<RuleFault> faults, JsonPart part, string[] known, string what)
    {
        foreach (var member in part.Members)
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
                faults.Add(file.Fault(member.Offset, $"propriété inconnue « {member.Name} » {what} ; propriétés possibles : {string.Join(", ", known)}.{Nearest.Hint(member.Name, known)}"));
        }
    }

    public static JsonPart? Text(SourceFile file, List<RuleFault> faults, JsonPart part, string name, bool required = false)
    {
        var value = part.Find(name)?.Value;
        if (value is { Sort: JsonSort.Text } && (value.Text.Length > 0 || !required)) return value;
        if (value is null ? required : value.Sort != JsonSort.Null)
            faults.Add(file.Fault(value?.Offset ?? part.Offset, $"« {name} » doit être un texte{(required ? " non vide" : "")}."));
        return null;
    }

    public static List<JsonPart> List(SourceFile file, List<RuleFault> faults, JsonPart part, string name)
    {
        var value = part.Find(name)?.Value;
        if (value is null or { Sort: JsonSort.Null }) return [];
        if (value.Sort == JsonSort.Array) return value.Items;
        faults.Add(file.Fault(value.Offset, $"« {name} » doit être un tableau […]."));
        return [];
    }

    public static JsonPart? Object(SourceFile file, List<RuleFault> faults, JsonPart part, string name)
    {
        var value = part.Find(name)?.Value;
        if (value is null or { Sort: JsonSort.Null }) return null;
        if (value.Sort == JsonSort.Object) return value;
        faults.Add(file.Fault(value.Offset, $"« {name} » doit être un objet {{…}}."));
        return null;
    }

    public static void ExpressionType(SourceFile file, List<RuleFault> faults, JsonPart part)
    {
        var type = Text(file, faults, part, "RuleExpressionType");
        if (type is not null && !string.Equals(type.Text, "LambdaExpression", StringComparison.OrdinalIgnoreCase))
            faults.Add(file.Fault(type.Offset, "« RuleExpressionType » : seul LambdaExpression existe."));
    }

    public static List<(string Name, JsonPart Expression)> Parameters(SourceFile file, List<RuleFault> faults, JsonPart part, string name)
    {
        var result = new List<(string, JsonPart)>();
        foreach (var item in List(file, faults, part, name))
        {
            OnlyKnown(file, faults, item, ["Name", "Expression"], "d'un paramètre");
            if (Text(file, faults, item, "Name", required: true) is not { } key || Text(file, faults, item, "Expression", required: true) is not { } expression) continue;
            if (!key.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || char.IsAsciiDigit(key.Text[0]))
                faults.Add(file.Fault(key.Offset, $"nom de paramètre « {key.Text} » : lettres sans accent, chiffres et « _ » seulement."));
            else result.Add((key.Text, expression));
        }

        return result;
    }
}
