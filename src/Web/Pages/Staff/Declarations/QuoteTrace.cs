using System.Text.Json;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>The trace stored beside an amount: each rule's outcome, the values it saw, its reference.</summary>
public sealed record QuoteTrace(IReadOnlyList<QuoteTraceRule> Rules)
{
    public static QuoteTrace Read(string json)
    {
        using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("rules", out var rules)) return new([]);
        return new([.. rules.EnumerateArray().Select(r => new QuoteTraceRule(Text(r, "name") ?? "", Text(r, "outcome") ?? "", Text(r, "message"), Text(r, "reference"), Values(r)))]);
    }

    private static string? Text(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<(string, string)> Values(JsonElement rule) =>
        rule.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Object
            ? [.. values.EnumerateObject().Select(v => (v.Name, v.Value.ToString()))]
            : [];
}

public sealed record QuoteTraceRule(string Name, string Outcome, string? Message, string? Reference, IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>"Vraie", "Fausse", "En erreur", "Non évaluée".</summary>
    public string Words => OutcomeWords(Outcome);

    public static string OutcomeWords(string outcome) => outcome.ToUpperInvariant() switch
    {
        "TRUE" => "Vraie",
        "FALSE" => "Fausse",
        "ERROR" => "En erreur",
        _ => "Non évaluée",
    };
}
