using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

/// <summary>A paste of megabytes, brackets without end: one clear sentence each, and no work done on the rest.</summary>
public sealed class OverlongFilesTests
{
    [Fact]
    public void Five_megabytes_are_refused_for_their_length_alone()
    {
        var refused = Assert.Throws<RuleBookRefused>(() => Books.Load(Books.Of("true").Replace("\"r\"", "\"" + new string('r', 5_000_000) + "\"", StringComparison.Ordinal)));
        Assert.Contains("un million d'octets", Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Rules\":[")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Brackets_inside_brackets_have_an_end(string opening)
    {
        var refused = Assert.Throws<RuleBookRefused>(() => Books.Load(string.Concat(Enumerable.Repeat(opening, 50_000))));
        Assert.Contains("imbriqué", Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_nested_deeper_than_a_tree_may_be_are_refused_by_their_number()
    {
        static string Nest(int levels) => levels == 0
            ? """{"RuleName": "leaf", "Expression": "true"}"""
            : "{\"RuleName\": \"n" + levels + "\", \"Operator\": \"And\", \"Rules\": [" + Nest(levels - 1) + "]}";
        var book = """{"WorkflowName": "test", "Properties": {"inputs": {"input1": {"x": "integer"}}}, "Rules": [""";
        Assert.NotNull(Books.Load(book + Nest(12) + "]}"));
        Assert.NotEmpty(Assert.Throws<RuleBookRefused>(() => Books.Load(book + Nest(200) + "]}")).Faults);
        var wide = string.Join(",", Enumerable.Range(0, 70).Select(i => $$"""{"RuleName": "w{{i}}", "Expression": "true"}"""));
        Assert.Contains("64 règles", Assert.Throws<RuleBookRefused>(() => Books.Load(book + "{\"RuleName\": \"g\", \"Operator\": \"Or\", \"Rules\": [" + wide + "]}]}")).Faults[0].Message, StringComparison.Ordinal);
    }
}
