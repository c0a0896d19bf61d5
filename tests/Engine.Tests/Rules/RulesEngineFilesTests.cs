using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

/// <summary>
/// Every feature the documentation of Microsoft RulesEngine names, on examples of this office: the file gives the result promised there, or is
/// refused by name. rules/README.md has the same list.
/// </summary>
public sealed class RulesEngineFilesTests
{
    private const string Firm = """ "Properties": {"inputs": {"input1": {"town": "text", "people": "integer", "billed": "number"}, "input2": {"orders": "integer"}, "input3": {"visits": "integer"}}} """;
    private const string Facts = """{"input1": {"town": "Grasse", "people": 6, "billed": 1000}, "input2": {"orders": 3}, "input3": {"visits": 5}}""";

    [Fact]
    public void Several_inputs_are_named_by_their_place_and_AND_is_a_word()
    {
        var trace = Run(Book(Firm, """{"RuleName": "loyal", "Expression": "input1.town == \"Grasse\" AND input1.people <= 6 AND input2.orders > 2 AND input3.visits > 2"}"""), Facts);
        Assert.Equal(RuleOutcome.True, trace.Rules[0].Outcome);
    }

    [Fact]
    public void Inputs_may_have_names_of_their_own()
    {
        const string named = """ "Properties": {"inputs": {"basicInfo": {"town": "text"}, "orderInfo": {"orders": "integer"}}} """;
        var trace = Run(Book(named, """{"RuleName": "loyal", "Expression": "basicInfo.town == \"Grasse\" AND orderInfo.orders > 2"}"""), """{"basicInfo": {"town": "Grasse"}, "orderInfo": {"orders": 3}}""");
        Assert.Equal(RuleOutcome.True, trace.Rules[0].Outcome);
    }

    [Fact]
    public void A_global_parameter_serves_every_rule_and_a_local_one_its_rule_and_those_in_it()
    {
        var trace = Run(Book(Firm + """, "GlobalParams": [{"Name": "lower", "Expression": "input1.town.ToLower()"}]""", """
            {"RuleName": "global", "Expression": "lower == \"grasse\""},
            {"RuleName": "both", "LocalParams": [{"Name": "same", "Expression": "input1.town.ToLower() == lower"}], "Expression": "same == true"},
            {"RuleName": "outer", "LocalParams": [{"Name": "local", "Expression": "lower"}], "Operator": "And", "Rules": [{"RuleName": "inner", "Expression": "local == lower"}]}
            """), Facts);
        Assert.All(trace.Rules, r => Assert.Equal(RuleOutcome.True, r.Outcome));
    }

    [Fact]
    public void A_parameter_sees_only_those_written_before_it()
    {
        Assert.Contains("nom inconnu « later »", Refusal(Book(Firm + """, "GlobalParams": [{"Name": "first", "Expression": "later + 1"}, {"Name": "later", "Expression": "1"}]""", """{"RuleName": "a", "Expression": "first == 2"}""")), StringComparison.Ordinal);
        Assert.Contains("nom inconnu « mine »", Refusal(Book(Firm, """{"RuleName": "a", "LocalParams": [{"Name": "mine", "Expression": "1"}], "Expression": "mine == 1"}, {"RuleName": "b", "Expression": "mine == 1"}""")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_And_and_Or_give_the_group_its_result()
    {
        var trace = Run(Book(Firm, """
            {"RuleName": "group", "Operator": "And", "Rules": [
              {"RuleName": "either", "Operator": "Or", "Rules": [{"RuleName": "far", "Expression": "input1.town == \"Nice\""}, {"RuleName": "near", "Expression": "input1.town == \"Grasse\""}]},
              {"RuleName": "size", "Expression": "input1.people > 5"}]}
            """), Facts);
        Assert.Equal(["group", "either", "far", "near", "size"], trace.Rules.Select(r => r.Name));
        Assert.Equal(["True", "True", "False", "True", "True"], trace.Rules.Select(r => r.Outcome.ToString()));
    }

    [Fact]
    public void OutputExpression_answers_on_success_or_on_failure()
    {
        const string rule = """{"RuleName": "price", "Expression": "input1.people LIMIT", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "input1.billed * 0.9"}}, "OnFailure": {"Name": "OutputExpression", "Context": {"Expression": "input1.billed"}}}}""";
        Assert.Equal(900m, Run(Book(Firm, rule.Replace("LIMIT", ">= 6", StringComparison.Ordinal)), Facts).Output.Number("output"));
        Assert.Equal(1000m, Run(Book(Firm, rule.Replace("LIMIT", ">= 7", StringComparison.Ordinal)), Facts).Output.Number("output"));
    }

    [Theory]
    [InlineData(5, 800)]
    [InlineData(6, 900)]
    public void EvaluateRule_falls_back_on_the_chained_rule(int most, int answer)
    {
        // The chained rule stands in the same workflow, where it is also evaluated for itself: the first answer counts.
        const string rules = """
            {"RuleName": "twenty", "Expression": "input1.people > MOST", "Actions": {
              "OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "input1.billed * 0.8"}},
              "OnFailure": {"Name": "EvaluateRule", "Context": {"WorkflowName": "test", "ruleName": "ten"}}}},
            {"RuleName": "ten", "Expression": "input2.orders > 2", "Actions": {"OnSuccess": {"Name": "OutputExpression", "Context": {"Expression": "input1.billed * 0.9"}}}}
            """;
        var trace = Run(Book(Firm, rules.Replace("MOST", most.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)), Facts);
        Assert.Equal(answer, trace.Output.Number("output"));
    }

    [Theory]
    [InlineData("inputFilter", "[\"input2\"]")]
    [InlineData("additionalInputs", "[{\"Name\": \"more\", \"Expression\": \"1\"}]")]
    public void What_EvaluateRule_does_there_with_inputs_is_refused_by_name(string property, string value)
    {
        var rules = """
            {"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "EvaluateRule", "Context": {"ruleName": "b", "PROPERTY": VALUE}}}},
            {"RuleName": "b", "Expression": "true"}
            """.Replace("PROPERTY", property, StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal);
        Assert.Contains($"« {property} »", Refusal(Book(Firm, rules)), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_actions_that_a_program_adds_are_refused_by_name()
    {
        Assert.Contains("Utils", Refusal(Book(Firm, """{"RuleName": "a", "Expression": "Utils.CheckContains(input1.town, \"Grasse,Nice\") == true"}""")), StringComparison.Ordinal);
        Assert.Contains("« MyCustomAction » inconnue", Refusal(Book(Firm, """{"RuleName": "a", "Expression": "true", "Actions": {"OnSuccess": {"Name": "MyCustomAction", "Context": {"customContextInput": "x"}}}}""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WorkflowsToInject")]
    [InlineData("WorkflowRulesToInject")] // its name before version 3
    public void A_workflow_takes_in_the_rules_of_another_of_the_file(string property)
    {
        var trace = Run($$"""[{{Book(Firm + $", \"{property}\": [\"shared\"]", """{"RuleName": "own", "Expression": "true"}""")}}, {"WorkflowName": "shared", "Rules": [{"RuleName": "theirs", "Expression": "input1.people == 6"}]}]""", Facts);
        Assert.Equal(["theirs", "own"], trace.Rules.Select(r => r.Name));
    }

    [Fact]
    public void A_workflow_of_another_file_is_refused_by_name() => Assert.Contains(
        "« WorkflowsToInject » : elsewhere n'est pas dans ce fichier", Refusal(Book(Firm + """, "WorkflowsToInject": ["elsewhere"]""", """{"RuleName": "own", "Expression": "true"}""")), StringComparison.Ordinal);

    [Fact]
    public void Workflows_that_inject_each_other_are_refused_with_the_way_round()
    {
        var refusal = Refusal($$"""
            [{{Book(Firm + """, "WorkflowsToInject": ["one"]""", """{"RuleName": "own", "Expression": "true"}""")}},
             {"WorkflowName": "one", "WorkflowsToInject": ["two"], "Rules": [{"RuleName": "r1", "Expression": "true"}]},
             {"WorkflowName": "two", "WorkflowsToInject": ["one"], "Rules": [{"RuleName": "r2", "Expression": "true"}]}]
            """);
        Assert.Contains("« WorkflowsToInject » tourne en rond : one › two › one", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_injected_by_two_ways_comes_once()
    {
        var trace = Run($$"""
            [{{Book(Firm + """, "WorkflowsToInject": ["one", "two"]""", """{"RuleName": "own", "Expression": "true"}""")}},
             {"WorkflowName": "one", "WorkflowsToInject": ["base"], "Rules": [{"RuleName": "r1", "Expression": "true"}]},
             {"WorkflowName": "two", "WorkflowsToInject": ["base"], "Rules": [{"RuleName": "r2", "Expression": "true"}]},
             {"WorkflowName": "base", "Rules": [{"RuleName": "r0", "Expression": "true"}]}]
            """, Facts);
        Assert.Equal(["r0", "r1", "r2", "own"], trace.Rules.Select(r => r.Name));
    }

    [Fact]
    public void Messages_take_values_in_and_the_event_is_given_when_the_rule_holds()
    {
        const string rule = """{"RuleName": "a", "SuccessEvent": "10", "ErrorMessage": "Trop peu à $(input1.town).", "ErrorType": "Warning", "RuleExpressionType": "LambdaExpression", "Expression": "input1.people > LIMIT"}""";
        Assert.Equal("10", Run(Book(Firm, rule.Replace("LIMIT", "5", StringComparison.Ordinal)), Facts).Rules[0].SuccessEvent);
        var failed = Run(Book(Firm, rule.Replace("LIMIT", "50", StringComparison.Ordinal)), Facts).Rules[0];
        Assert.Equal((null, "Trop peu à Grasse."), (failed.SuccessEvent, failed.Message));
    }

    [Fact]
    public void A_disabled_rule_is_not_evaluated_nor_those_in_it()
    {
        var trace = Run(Book(Firm, """{"RuleName": "off", "Enabled": false, "Operator": "Or", "Rules": [{"RuleName": "in", "Expression": "true"}]}, {"RuleName": "on", "Expression": "true"}"""), Facts);
        Assert.Equal(["NotEvaluated", "NotEvaluated", "True"], trace.Rules.Select(r => r.Outcome.ToString()));
    }

    [Fact]
    public void Comments_of_a_jsonc_file_are_read_over_and_keywords_may_be_in_any_case()
    {
        var trace = Run("""
            { // the demo
              "workflowname": "test", "PROPERTIES": {"inputs": {"input1": {"people": "integer"}}}, /* two kinds */
              "rules": [{"rulename": "a", "expression": "input1.people > 5"}] }
            """, """{"people": 6}""");
        Assert.Equal(RuleOutcome.True, trace.Rules[0].Outcome);
    }

    [Theory]
    [InlineData("\"NestedRuleExecutionMode\": \"Performance\"", "NestedRuleExecutionMode")] // a setting of the program there: AndAlso and OrElse say it here
    [InlineData("\"ReSettings\": {}", "ReSettings")]
    [InlineData("\"RuleExpressionType\": \"Script\"", "seul LambdaExpression")]
    public void Settings_are_no_part_of_a_file_and_refused_by_name(string property, string name) =>
        Assert.Contains(name, Refusal(Book(Firm + ", " + property, """{"RuleName": "a", "Expression": "true"}""")), StringComparison.Ordinal);

    [Fact]
    public void Without_declared_inputs_a_file_says_how_to_declare_them() => Assert.Contains(
        "entrées non déclarées", Refusal("""{"WorkflowName": "test", "Rules": [{"RuleName": "a", "Expression": "input1.people > 5"}]}"""), StringComparison.Ordinal);

    private static string Book(string head, string rules) => $$"""{"WorkflowName": "test", {{head}}, "Rules": [{{rules}}]}""";

    private static RuleTrace Run(string book, string facts) => Books.Trace(Books.Load(book), facts);

    private static string Refusal(string book) => string.Join(" | ", Assert.Throws<RuleBookRefused>(() => Books.Load(book)).Faults.Select(f => f.Message));
}
