using System.Globalization;
using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>Reads JSON facts against the declared shape: an unknown member, a wrong type or an unknown value is refused by name.</summary>
internal static class FactsReader
{
    public static RuleRecord Record(RuleShape shape, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FactsRefused($"{Here(path)} : un objet JSON {{…}} est attendu.");
        var slots = new object?[shape.Members.Count];
        var given = new bool[slots.Length];
        foreach (var property in json.EnumerateObject())
        {
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var member = shape.Find(property.Name) ?? throw new FactsRefused(
                $"« {name} » est inconnu ; membres possibles : {string.Join(", ", shape.Members.Select(m => m.Name))}.");
            var slot = shape.SlotOf(member);
            if (given[slot]) throw new FactsRefused($"« {name} » est donné deux fois.");
            given[slot] = true;
            slots[slot] = Value(member.Type!, property.Value, name);
        }

        for (var i = 0; i < slots.Length; i++)
        {
            if (!given[i] && !shape.Members[i].Type!.Optional)
                throw new FactsRefused($"« {(path.Length == 0 ? "" : path + ".")}{shape.Members[i].Name} » manque.");
        }

        return new(slots);
    }

    private static object? Value(RuleType type, JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return type.Optional ? null : throw new FactsRefused($"« {path} » ne peut pas être null.");
        return type.Kind switch
        {
            RuleKind.Number when json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var n) =>
                type.Whole && n != decimal.Truncate(n) ? throw new FactsRefused($"« {path} » doit être un nombre entier.") : n,
            RuleKind.Text when json.ValueKind == JsonValueKind.String => Allowed(type, json.GetString()!, path),
            RuleKind.Flag when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean() ? RuleBoxes.True : RuleBoxes.False,
            RuleKind.Date when json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(
                json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            RuleKind.List when json.ValueKind == JsonValueKind.Array => List(type.Element!, json, path),
            RuleKind.Record => Record(type.Shape!, json, path),
            _ => throw new FactsRefused($"« {path} » doit être de type {type.French}{(type.Kind == RuleKind.Date ? " (AAAA-MM-JJ)" : "")}."),
        };
    }

    private static string Allowed(RuleType type, string text, string path) => type.Values is null || type.Values.Contains(text)
        ? text
        : throw new FactsRefused($"« {text} » n'est pas une valeur connue de « {path} » ; valeurs possibles : {string.Join(", ", type.Values)}.");

    private static object List(RuleType element, JsonElement json, string path)
    {
        if (json.GetArrayLength() > RuleLimits.ListLength)
            throw new FactsRefused($"« {path} » a plus de {RuleLimits.ListLength} éléments.");
        var values = json.EnumerateArray().Select((item, i) =>
            Value(element, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))).ToArray();
        return element.Kind switch
        {
            RuleKind.Number => Array.ConvertAll(values, v => (decimal)v!),
            RuleKind.Text => Array.ConvertAll(values, v => (string)v!),
            RuleKind.Flag => Array.ConvertAll(values, v => (bool)v!),
            RuleKind.Date => Array.ConvertAll(values, v => (DateOnly)v!),
            _ => Array.ConvertAll(values, v => (RuleRecord)v!),
        };
    }

    private static string Here(string path) => path.Length == 0 ? "les faits" : $"« {path} »";
}
