using System.Text.Json;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>A rule as a person reads it: its label, its condition, what it says, its reference.</summary>
public sealed record RuleInWords(string Name, string? Label, string? Expression, string? Message, string? Reference)
{
    public static IReadOnlyList<RuleInWords> Read(string json, string book)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        IEnumerable<JsonElement> workflows = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
        var chosen = workflows.FirstOrDefault(w => string.Equals(Text(w, "WorkflowName"), book, StringComparison.OrdinalIgnoreCase));
        if (Member(chosen, "Rules") is not { ValueKind: JsonValueKind.Array } rules) return [];
        return [.. rules.EnumerateArray().Select(r =>
        {
            var properties = Member(r, "Properties");
            return new RuleInWords(Text(r, "RuleName") ?? "", Text(properties, "label"), Text(r, "Expression"), Text(r, "SuccessMessage"), Text(properties, "reference"));
        })];
    }

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind != JsonValueKind.Object
        ? default
        : element.EnumerateObject().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
