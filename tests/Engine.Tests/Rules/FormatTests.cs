using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

public sealed class FormatTests
{
    public sealed record Shopper(string Country, int LoyaltyFactor, decimal TotalPurchases, int? Referrals);

    // The discount sample of RulesEngine's own documentation, in its spelling.
    private const string Discount = """
        [{
          "workflowName": "Discount",
          "Rules": [
            {"RuleName": "GiveDiscount10", "SuccessEvent": "10", "ErrorMessage": "One or more adjust rules failed for $(input1.Country).", "ErrorType": "Error",
             "RuleExpressionType": "LambdaExpression",
             "LocalParams": [{"Name": "enough", "Expression": "input1.totalPurchases > 5000"}],
             "Expression": "input1.country == \"india\" AND input1.loyaltyFactor <= 2 AND enough",
             "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "input1.totalPurchases * 0.9"}}}},
            {"RuleName": "Joined", "Operator": "OrElse", "Rules": [
              {"RuleName": "A", "Expression": "input1.loyaltyFactor > 5"},
              {"RuleName": "B", "Expression": "input1.country != \"india\""},
              {"RuleName": "C", "Expression": "input1.loyaltyFactor == 2"}]}
          ]
        }]
        """;

    [Fact]
    public void A_file_written_for_RulesEngine_is_read_against_a_record()
    {
        var version = RuleVersion.Load<Shopper>(Books.Source(Discount, "Discount"));
        var trace = version.For<Shopper>().Trace(new("india", 2, 6000m, null));
        Assert.Equal(5400m, trace.Output.Number("output"));
        Assert.Equal("10", trace.Rules[0].SuccessEvent);
        Assert.Equal([RuleOutcome.True, RuleOutcome.True, RuleOutcome.False, RuleOutcome.False, RuleOutcome.True], trace.Rules.Select(r => r.Outcome));
        var other = version.For<Shopper>().Trace(new("france", 6, 6000m, null));
        Assert.Equal("One or more adjust rules failed for france.", other.Rules[0].Message);
        Assert.Equal([RuleOutcome.True, RuleOutcome.NotEvaluated, RuleOutcome.NotEvaluated], other.Rules.Skip(2).Select(r => r.Outcome));
    }

    [Theory]
    [InlineData("And", "input1.x > 0", "input1.y > 0", "Error", "True", "Error")]
    [InlineData("And", "input1.x < 0", "input1.y > 0", "Error", "False", "Error")]
    [InlineData("And", "input1.x < 0", "input1.x > 0", "False", "False", "True")]
    [InlineData("Or", "input1.x > 0", "input1.y > 0", "Error", "True", "Error")]
    [InlineData("Or", "input1.x < 0", "input1.x > 0", "True", "False", "True")]
    [InlineData("AndAlso", "input1.x < 0", "input1.y > 0", "False", "False", "NotEvaluated")]
    [InlineData("AndAlso", "input1.y > 0", "input1.x > 0", "Error", "Error", "NotEvaluated")]
    [InlineData("OrElse", "input1.x > 0", "input1.y > 0", "True", "True", "NotEvaluated")]
    [InlineData("OrElse", "input1.y > 0", "input1.x > 0", "Error", "Error", "NotEvaluated")]
    public void Nested_rules_join_their_four_outcomes(string join, string first, string second, string group, string one, string two)
    {
        var trace = Books.Trace(Books.Load(Of($$"""
            {"RuleName": "g", "operator": "{{join}}", "Rules": [
              {"RuleName": "1", "Expression": "{{first}}"}, {"RuleName": "2", "Expression": "{{second}}"}, {"RuleName": "off", "Expression": "false", "Enabled": false}]}
            """)), """{"x": 1}""");
        Assert.Equal([group, one, two, "NotEvaluated"], trace.Rules.Select(r => r.Outcome.ToString()));
        Assert.Equal(trace.Rules.All(r => r.Outcome != RuleOutcome.Error), trace.IsWhole);
    }

    [Fact]
    public void A_broken_rule_is_thrown_without_trace_and_named()
    {
        var version = Books.Load(Of("""{"RuleName": "ratio", "Expression": "1.0 / (input1.x - 1) > 2"}"""));
        using var facts = System.Text.Json.JsonDocument.Parse("""{"x": 1}""");
        var broken = Assert.Throws<RuleBroken>(() => version.For<RuleRecord>().Evaluate(version.Facts(facts.RootElement)));
        Assert.Equal("test 2026-01-01, règle « ratio » : division par zéro.", broken.Message);
    }

    [Fact]
    public void EvaluateRule_runs_the_other_rule_behind_this_one_and_takes_its_output()
    {
        var version = Books.Load("""
            [{"WorkflowName": "test", "Properties": {"inputs": {"input1": {"x": "integer", "y": "integer?"}}},
              "Rules": [{"RuleName": "a", "Expression": "input1.x > 0", "Actions": {"OnSuccess": {"Name": "EvaluateRule", "Context": {"workflowName": "other", "ruleName": "b"}},
                                                                                 "OnFailure": {"Name": "OutputExpression", "Context": {"Expression": "0"}}}}]},
             {"WorkflowName": "other", "GlobalParams": [{"Name": "twice", "Expression": "input1.x * 2"}],
              "Rules": [{"RuleName": "b", "Expression": "true", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "twice"}}}}]}]
            """);
        var trace = Books.Trace(version, """{"x": 4}""");
        Assert.Equal(8m, trace.Output.Number("output"));
        Assert.Equal(["a", "a › b"], trace.Rules.Select(r => r.Name));
        trace = Books.Trace(version, """{"x": -4}""");
        Assert.Equal(0m, trace.Output.Number("output"));
        Assert.Equal(RuleOutcome.NotEvaluated, trace.Rules[1].Outcome);
    }

    [Fact]
    public void Injected_workflows_come_before_with_their_own_parameters()
    {
        var trace = Books.Trace(Books.Load("""
            [{"WorkflowName": "test", "WorkflowsToInject": ["base"], "Properties": {"inputs": {"input1": {"x": "integer"}}}, "GlobalParams": [{"Name": "p", "Expression": "1"}],
              "Rules": [{"RuleName": "own", "Expression": "p == 1"}]},
             {"WorkflowName": "base", "GlobalParams": [{"Name": "p", "Expression": "2"}], "Rules": [{"RuleName": "injected", "Expression": "p == 2"}]}]
            """), """{"x": 1}""");
        Assert.Equal([("injected", RuleOutcome.True), ("own", RuleOutcome.True)], trace.Rules.Select(r => (r.Name, r.Outcome)));
    }

    [Fact]
    public void Combine_merges_by_output_name()
    {
        static string Rule(string name, string output) =>
            """{"RuleName": "NAME", "Expression": "true", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "new (OUTPUT)"}}}}"""
                .Replace("NAME", name, StringComparison.Ordinal).Replace("OUTPUT", output.Replace("'", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var version = Books.Load(Of(string.Join(",",
            Rule("a", "'low' as rank, 5 as least, 5 as most, false as any, 'a' as first, 1 as sum, 1 as item, 'a' as plain"),
            Rule("b", "'high' as rank, 3 as least, 7 as most, true as any, 'b' as first, 2.5 as sum, new (2 as n) as other, 'b' as plain"),
            Rule("c", "'mid' as rank, null as least, null as most, 0.5 as sum, 3 as item")),
            """ "Combine": {"rank": {"max-rank": ["low", "mid", "high"]}, "least": "min", "most": "max", "any": "any", "first": "first", "sum": "sum", "item": "list"}, """));
        var output = Books.Trace(version, """{"x": 1}""").Output;
        Assert.Equal("""{"rank":"high","least":3,"most":7,"any":true,"first":"a","sum":4.0,"item":[1,3],"plain":"a","other":{"n":2}}""", RuleJson.Write(w => RuleJson.Output(w, output)));
    }

    [Theory]
    [InlineData("""{"RuleName": "a", "Expresion": "true"}""", "propriété inconnue « Expresion »", "Vouliez-vous dire « Expression »")]
    [InlineData("""{"RuleName": "a", "Expression": "true"}, {"RuleName": "A", "Expression": "true"}""", "employé deux fois", "A")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "expression": "false"}""", "écrite deux fois", "expression")]
    [InlineData("""{"RuleName": "a"}""", "il manque « Expression »", "")]
    [InlineData("""{"RuleName": "a", "Operator": "Xor", "Rules": [{"RuleName": "b", "Expression": "true"}]}""", "Xor inconnu", "OrElse")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Enabled": "yes"}""", "« Enabled » vaut", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "RuleExpressionType": "Python"}""", "seul LambdaExpression", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "SendMail", "Context": {}}}}""", "« SendMail » inconnue", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "EvaluateRule", "Context": {"RuleName": "a"}}}}""", "se rappelle elle-même", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "EvaluateRule", "Context": {"RuleName": "b"}}}}, {"RuleName": "b", "Expression": "true", "Actions": {"OnSuccess": {"Name": "EvaluateRule", "Context": {"RuleName": "a"}}}}""", "se rappelle elle-même", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "ErrorMessage": "$(input1.z)"}""", "membre inconnu « z »", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "LocalParams": [{"Name": "input1", "Expression": "1"}]}""", "nomme déjà", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "new (1 as A, 2 as a)"}}}}""", "donnée deux fois", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "new (1)"}}}}""", "chaque sortie se nomme", "")]
    [InlineData("""{"RuleName": "a", "Expression": "true",}""", "JSON illisible", "")]
    public void What_the_format_does_not_know_is_refused(string rule, string words, string hint)
    {
        var fault = Assert.Throws<RuleBookRefused>(() => Books.Load(Of(rule))).Faults[0];
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_listed_at_once()
    {
        var refused = Assert.Throws<RuleBookRefused>(() => Books.Load(Of("""{"RuleName": "a", "Expression": "input1.q"}, {"RuleName": "b", "Expression": "1 +"}""")));
        Assert.Equal(["a", "b"], refused.Faults.Select(f => f.Rule));
    }

    [Fact]
    public void A_rank_or_a_combined_name_nobody_gives_is_a_typing_mistake()
    {
        const string rule = """{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "new (\"hihg\" as rank)"}}}}""";
        var faults = Assert.Throws<RuleBookRefused>(() => Books.Load(Of(rule, """ "Combine": {"rank": {"max-rank": ["low", "high"]}, "rnk": "min"}, """))).Faults;
        Assert.Contains("« hihg » n'est pas dans l'ordre", faults.Single(f => f.Rule is not null).Message, StringComparison.Ordinal);
        Assert.Contains("qu'aucune règle ne donne. Vouliez-vous dire « rank »", faults.Single(f => f.Rule is null).Message, StringComparison.Ordinal);
    }

    private static string Of(string rules, string more = "") =>
        """{"WorkflowName": "test", "Properties": {"inputs": {"input1": {"x": "integer", "y": "integer?"}}}, """ + more + "\"Rules\": [" + rules + "]}";
}
