using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("input1.age > 40 and input1.age < 43")]
    [InlineData("input1.age > 50 OR not input1.known == false")]
    [InlineData("INPUT1.Age == 42")]
    [InlineData("iif(input1.known, input1.age, 0) == 42")]
    [InlineData("(input1.known ? 1 : 2) == 1")]
    [InlineData("input1.hours / 2 == 17.75")]
    [InlineData("7.0 / 2 == 3.5")]
    [InlineData("input1.age % 5 == 2")]
    [InlineData("-input1.age + 43 == 1")]
    [InlineData("0.1 + 0.2 == 0.3")]
    [InlineData("input1.hired == \"2020-02-29\"")]
    [InlineData("input1.hired.AddYears(1) == date(\"2021-02-28\")")]
    [InlineData("input1.hired < date(2020, 3, 1) && input1.hired.Year == 2020")]
    [InlineData("years(input1.hired, date(\"2021-02-28\")) == 0 && years(input1.hired, date(\"2021-03-01\")) == 1")]
    [InlineData("months(date(\"2026-01-31\"), date(\"2026-02-28\")) == 0")]
    [InlineData("days(date(\"2026-02-28\"), date(\"2026-03-01\")) == 1")]
    [InlineData("input1.tags.Contains(\"a\") && !input1.tags.Contains(\"c\")")]
    [InlineData("input1.tags.Any(t => t == \"b\") && input1.tags.All(t => t != \"c\")")]
    [InlineData("input1.tags.Count == 2 && input1.tags.Count() == 2 && input1.tags.Any()")]
    [InlineData("input1.amounts.Sum() == 3.75 && input1.amounts.Min() == 0.25 && input1.amounts.Max() == 2")]
    [InlineData("input1.amounts.Where(a => a > 1).Sum() == 3.5 && input1.amounts.Where(a => a > 1).Count(a => a < 2) == 1")]
    [InlineData("input1.contracts.Where(c => c.kind == \"CDI\").Sum(c => c.hours) == 20")]
    [InlineData("input1.contracts.Where(c => c.hours > 5).Where(c => c.kind == \"CDD\").Max(c => c.hours * 2) == 20")]
    [InlineData("input1.contracts.Any(c => c.hours * 2 > input1.age - 3)")]
    [InlineData("input1.name.StartsWith(\"É\") && input1.name.Length == 5 && input1.name.Substring(1, 2) == \"li\"")]
    [InlineData("input1.name.ToUpper() == \"ÉLISE\"")]
    [InlineData("Math.Round(2.5) == 2 && RoundHalfUp(2.5, 0) == 3 && RoundHalfUp(1.005, 2) == 1.01")]
    [InlineData("Math.Max(input1.age, 50) == 50 && Math.Abs(-3) == 3 && Math.Floor(2.9) == 2 && Math.Ceiling(2.1) == 3")]
    [InlineData("Interpolate(30, 20, 0, 40, 1.50, 60, 4) == 0.75 && Interpolate(60, 20, 0, 40, 1.50, 60, 4) == 4")]
    [InlineData("Interpolate(-1, 20, 0, 40, 1.5) == 0 && Interpolate(99, 20, 0, 40, 1.5) == 1.5 && Interpolate(40, 20, 0, 40, 1.5) == 1.5")]
    [InlineData("RoundHalfUp(Interpolate(input1.age, 0, 0, 84, 0.05), 3) == 0.025")]
    [InlineData("\"Total \" + 1234.5 + \" €\" == \"Total 1234,50 €\"")]
    [InlineData("input1.left == null && input1.rate == null && !(input1.rate == 1) && input1.rate != 1")]
    [InlineData("(input1.rate ?? 3) == 3")]
    [InlineData("np(input1.mentor.name, \"none\") == \"none\" && np(input1.mentor.name) == null && np(input1.boss.name) == \"Ada\"")]
    [InlineData("string.IsNullOrEmpty(np(input1.mentor.name))")]
    [InlineData("input1.mentor == null && input1.rate.HasValue == false")]
    public void Holds_on_the_sample_facts(string expression)
    {
        var rule = Books.Try(expression);
        Assert.True(rule.Outcome == RuleOutcome.True, $"{rule.Outcome}: {rule.Message}");
    }

    [Theory]
    [InlineData("1 / (input1.age - 42.0) > 1", "division par zéro")]
    [InlineData("79228162514264337593543950335m * input1.age > 1", "trop grand")]
    [InlineData("input1.rate > 1", "absent")]
    [InlineData("input1.rate + 1 > 1", "absent")]
    [InlineData("input1.left < input1.hired", "absent")]
    [InlineData("input1.mentor.name == \"x\"", "absent")]
    [InlineData("input1.amounts.Where(a => a > 100).Max() > 1", "liste vide")]
    [InlineData("input1.name.Substring(3, 10) == \"\"", "sort du texte")]
    [InlineData("date(2026, 2, 30) == input1.hired", "date impossible")]
    [InlineData("input1.hired.AddYears(9000) > input1.hired", "hors du calendrier")]
    [InlineData("Interpolate(input1.age, 20, 0, 20, 1, 60, 4) > 1", "les abscisses des points doivent croître")]
    [InlineData("input1.contracts.Any(c => c.hours / (input1.age - 42.0) > 1)", "division par zéro")]
    public void What_cannot_be_computed_is_an_error_never_a_false(string expression, string reason)
    {
        var rule = Books.Try(expression);
        Assert.Equal(RuleOutcome.Error, rule.Outcome);
        Assert.Contains(reason, rule.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_before_an_absent_value_is_enough() =>
        Assert.Equal(RuleOutcome.False, Books.Try("input1.rate != null && input1.rate > 1").Outcome);

    [Theory]
    [InlineData("input1.age / 2 > 1", "division de deux nombres entiers")]
    [InlineData("7 / 2 == 3", "division de deux nombres entiers")]
    [InlineData("input1.agee > 1", "Vouliez-vous dire « age »")]
    [InlineData("input2.age > 1", "nom inconnu « input2 »")]
    [InlineData("input1.name > 1", "ordre impossible")]
    [InlineData("input1.name == 1", "comparaison impossible entre texte et nombre entier")]
    [InlineData("input1.age", "une condition (vrai ou faux) est attendue")]
    [InlineData("input1.age == null", "jamais null")]
    [InlineData("input1.age ?? 1 == 1", "toujours là")]
    [InlineData("input1.tags.Contains(\"z\")", "n'est pas une valeur déclarée")]
    [InlineData("input1.tags.Any(t => t == \"aa\")", "")]
    [InlineData("input1.hired == \"31/01/2026\"", "AAAA-MM-JJ")]
    [InlineData("(input1.known ? 1 : \"a\") == 1", "même type")]
    [InlineData("input1.age > 1 &&", "mal formée")]
    [InlineData("input1.contracts.Where(c => c.hours > 1)", "condition")]
    [InlineData("roundhalfup(1.5)", "nombre d'arguments")]
    [InlineData("Interpolate(1, 2, 3, 4) > 1", "nombre d'arguments")]
    [InlineData("Interpolate(1, 2, 3) > 1", "nombre d'arguments")]
    [InlineData("Interpolate(input1.name, 1, 2, 3, 4) > 1", "nombre")]
    [InlineData("Math.Sqrt(4) == 2", "fonction inconnue")]
    public void What_is_wrong_is_refused_with_a_hint(string expression, string hint) =>
        Assert.Contains(hint, Books.Refusal(expression), StringComparison.Ordinal);

    [Fact]
    public void A_fault_points_at_line_and_column_of_the_file_also_after_escapes_and_accents()
    {
        var json = Books.Of("input1.name == \"É\\\"\" && input1.agee > 1");
        var fault = Assert.Throws<RuleBookRefused>(() => Books.Load(json)).Faults.Single();
        var lines = json.Split('\n');
        var column = lines[fault.Line - 1].IndexOf("agee", StringComparison.Ordinal) + 1;
        Assert.Equal(column, fault.Column);
        Assert.Equal("r", fault.Rule);
        Assert.StartsWith($"test.json:{fault.Line}:{column} règle « r » : ", fault.ToString(), StringComparison.Ordinal);
    }
}
