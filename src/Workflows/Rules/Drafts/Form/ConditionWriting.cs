using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>Writes the rows of a condition back as an expression, when one of them changed.</summary>
internal static class ConditionWriting
{
    /// <summary>The text with the condition rewritten; null when the rows came back as they were shown.</summary>
    public static JsonText? Write(ConditionForm condition, JsonText text, Func<string, string?> posted)
    {
        var all = posted(condition.Key + "#join") is { } join ? join == "all" : condition.All;
        var lines = Lines(condition, posted);
        if (all == condition.All && lines.SequenceEqual(condition.Lines)) return null;
        var outline = new ConditionOutline(all, [.. lines.Select(l => Row(condition, l))]);
        return text.Set(condition.Key, JsonText.Quote(outline.Write()));
    }

    /// <summary>A row without a field is removed; one more than shown is added.</summary>
    private static List<ConditionLine> Lines(ConditionForm condition, Func<string, string?> posted)
    {
        var lines = new List<ConditionLine>();
        for (var i = 0; i <= condition.Lines.Count; i++)
        {
            string? At(string what) => posted(FormattableString.Invariant($"{condition.Key}#{i}.{what}"));
            var shown = i < condition.Lines.Count ? condition.Lines[i] : new("", "==", "");
            var line = new ConditionLine(At("field") ?? shown.Field, At("operator") ?? shown.Operator, (At("value") ?? shown.Value).Trim());
            if (line.Field.Length == 0) continue;
            lines.Add(FormWords.NeedsNoValue(line.Operator) ? line with { Value = "" } : line);
        }

        return lines;
    }

    private static ConditionRow Row(ConditionForm condition, ConditionLine line)
    {
        if (condition.Field(line.Field) is not { } field || FormWords.Operators.All(o => o.Value != line.Operator))
            throw new NotWritable("Choisissez un champ et un opérateur de la liste.");
        return line.Operator switch
        {
            FormWords.IsMissing => new(field.Path, "==", "null"),
            FormWords.IsGiven => new(field.Path, "!=", "null"),
            ConditionRow.Holds or ConditionRow.DoesNotHold => new(field.Path, line.Operator, null),
            _ => new(field.Path, line.Operator, Value(condition, field, line.Value)),
        };
    }

    private static string Value(ConditionForm condition, ConditionChoice field, string typed)
    {
        if (typed.Length == 0) throw new NotWritable($"Donnez la valeur avec laquelle comparer « {field.Label} ».");
        if (field.Values.FirstOrDefault(v => string.Equals(v.Words, typed, StringComparison.OrdinalIgnoreCase) || v.Value == typed) is { } known) return JsonText.Quote(known.Value);
        var name = condition.Field(typed)?.Path;
        return field.Kind switch
        {
            RuleKind.Text => JsonText.Quote(typed),
            RuleKind.Number => Literal.NumberOf(typed, 0) ?? name ?? throw new NotWritable($"« {field.Label} » est un nombre : saisissez un nombre, ou le nom d’un paramètre."),
            RuleKind.Date => Literal.DateOf(typed) ?? name ?? throw new NotWritable($"« {field.Label} » est une date : saisissez-la ainsi : 31/12/2026."),
            RuleKind.Flag => Literal.FlagOf(typed) ?? throw new NotWritable($"« {field.Label} » vaut oui ou non."),
            _ => Literal.NumberOf(typed, 0) ?? Literal.FlagOf(typed) ?? Literal.DateOf(typed) ?? name ?? JsonText.Quote(typed),
        };
    }
}
