using BackOffice.Engine.Rules;
using BackOffice.Testing;

namespace BackOffice.Engine.Tests.Rules;

/// <summary>The books the product ships, and books written in a test.</summary>
internal static class Books
{
    public static readonly string Folder = Repository.At("rules");

    private static readonly Lazy<RuleLibrary> Shipped = new(() => RuleLibrary.LoadFolder(Folder));

    public static RuleLibrary Library => Shipped.Value;

    public static RuleSource Source(string json, string book = "test") =>
        new(book, new(2026, 1, 1), System.Text.Encoding.UTF8.GetBytes(json), "test.json");

    public static RuleVersion Load(string json) => RuleVersion.Load(Source(json));

    /// <summary>A book of one rule on an employee of everything.</summary>
    public static string Of(string expression, string more = "") => """
        {"WorkflowName": "test", "Properties": {"inputs": {"input1": {
            "age": "integer", "hours": "number", "name": "text", "hired": "date", "left": "date?", "rate": "number?", "known": "boolean",
            "tags": {"list": "text", "values": ["a", "b", "c"]}, "amounts": {"list": "number"}, "boss": {"name": "text"}, "mentor?": {"name": "text"},
            "contracts": {"list": {"kind": "text", "hours": "number"}}}}},
         "Rules": [{"RuleName": "r", "Expression": @EXPRESSION@MORE}]}
        """.Replace("@EXPRESSION", System.Text.Json.JsonSerializer.Serialize(expression), StringComparison.Ordinal).Replace("@MORE", more, StringComparison.Ordinal);

    public const string Facts = """
        {"age": 42, "hours": 35.5, "name": "Élise", "hired": "2020-02-29", "left": null, "rate": null, "known": true, "tags": ["a", "b"],
         "amounts": [1.5, 2, 0.25], "boss": {"name": "Ada"}, "mentor": null, "contracts": [{"kind": "CDI", "hours": 20}, {"kind": "CDD", "hours": 10}]}
        """;

    public static RuleTraceLine Try(string expression, string facts = Facts)
    {
        var version = Load(Of(expression));
        return Trace(version, facts).Rules[0];
    }

    public static RuleTrace Trace(RuleVersion version, string facts)
    {
        using var json = System.Text.Json.JsonDocument.Parse(facts);
        return version.For<RuleRecord>().Trace(version.Facts(json.RootElement));
    }

    public static string Refusal(string expression)
    {
        var refused = Assert.Throws<RuleBookRefused>(() => Load(Of(expression)));
        return refused.Faults[0].Message;
    }
}
