using System.Globalization;
using System.Text.Json;
using BackOffice.Testing;
using BackOffice.Web.Commands.Revenue;

namespace BackOffice.Web.Tests.Commands;

public sealed class RevenueCommandsTests
{
    private static readonly string Rules = Repository.At("rules");
    private static readonly string Table = Repository.At("tests/Workflows.Tests/Revenue/self-employed-contributions.csv");

    [Fact]
    public async Task A_line_each_gives_every_column_of_the_published_table()
    {
        var rows = (await File.ReadAllLinesAsync(Table, Stop)).Select(line => line.Split(',')).ToList();
        var questions = rows.Skip(1).Select(r => string.Create(CultureInfo.InvariantCulture, $$"""{"year":{{r[0]}},"activity":"{{r[1]}}","income":{{r[2]}}}"""));
        var (code, output, error) = await Quote(string.Join('\n', questions), "--lines");
        Assert.Equal((0, ""), (code, error));
        var answers = output.TrimEnd().Split('\n');
        Assert.Equal(147, answers.Length);
        foreach (var (expected, answer) in rows.Skip(1).Zip(answers))
        {
            using var json = JsonDocument.Parse(answer);
            Assert.Equal(rows[0], json.RootElement.EnumerateObject().Select(p => p.Name));
            Assert.Equal(expected, json.RootElement.EnumerateObject().Select(p => p.Value.ToString()));
        }
    }

    [Fact]
    public async Task One_income_gives_one_object()
    {
        var (code, output, error) = await Quote("", "--year", "2026", "--activity", "plnr", "--income", "30000");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("""{"year":2026,"activity":"plnr","montant":30000,"bareme":"reforme-2025","abattement":7800,"assiette":22200,""", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_is_named_and_does_not_stop_the_others()
    {
        var (code, output, _) = await Quote(
            """
            {"year":2026,"activity":"artisan","income":60000}
            not json
            {"year":2026,"activity":"avocat","income":1}
            {"year":2019,"activity":"artisan","income":1}
            {"year":2026,"activity":"artisan","income":"1"}
            {"year":2026,"activity":"artisan"}
            {"year":2026,"activity":"artisan","income":1e30}
            {"year":2026,"activity":"artisan","income":1,"nir":"x"}

            [1]
            {"year":2024,"activity":"artisan","income":30000}
            """, "--lines");
        Assert.Equal(1, code);
        var answers = output.TrimEnd().Split('\n');
        Assert.Equal(10, answers.Length);
        Assert.Contains("\"total\":19270", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"total\":13180", answers[9], StringComparison.Ordinal);
        foreach (var (answer, line) in answers[1..9].Zip([2, 3, 4, 5, 6, 7, 8, 10]))
        {
            using var json = JsonDocument.Parse(answer);
            Assert.Equal(["error", "line"], json.RootElement.EnumerateObject().Select(p => p.Name));
            Assert.Equal(line, json.RootElement.GetProperty("line").GetInt32());
        }
    }

    [Theory]
    [InlineData("--year", "2023", "--activity", "artisan", "--income", "1")]
    [InlineData("--year", "deux mille", "--activity", "artisan", "--income", "1")]
    [InlineData("--year", "2026", "--activity", "avocat", "--income", "1")]
    [InlineData("--year", "2026", "--activity", "artisan", "--income", "1 000")]
    [InlineData("--year", "2026", "--activity", "artisan", "--income", "2000000000")]
    [InlineData("--year", "2026", "--activity", "artisan")]
    [InlineData("--year", "2026", "--lines")]
    public async Task A_question_that_cannot_be_answered_is_one_line_of_json(params string[] args)
    {
        var (code, output, error) = await Quote("", args);
        Assert.Equal((2, ""), (code, output));
        using var json = JsonDocument.Parse(Assert.Single(error.TrimEnd().Split('\n')));
        Assert.Equal("error", Assert.Single(json.RootElement.EnumerateObject()).Name);
    }

    [Fact]
    public async Task A_schedule_shows_both_sides_of_the_effect()
    {
        var (code, output, error) = await Schedule("quarterly", "40000", "25000", "2026-04-21");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """{"effectiveOn":"2026-08-05","alreadyCalled":6150,"before":[3075,3075,3075,3075],"after":[3075,3075,522,522],"cfpInNovember":139,"credit":0}""",
            output.TrimEnd());
    }

    [Fact]
    public async Task What_was_called_in_excess_is_a_credit()
    {
        var (_, output, _) = await Schedule("monthly-20", "60000", "10000", "2026-08-25");
        Assert.Contains("\"alreadyCalled\":12755", output, StringComparison.Ordinal);
        Assert.EndsWith("0,0,0,0],\"cfpInNovember\":139,\"credit\":9924}", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_late_in_the_year_nothing_changes_and_the_rest_is_said()
    {
        var (code, output, _) = await Schedule("quarterly", "25000", "40000", "2026-11-05");
        Assert.Equal(0, code);
        Assert.StartsWith("""{"effectiveOn":null,""", output, StringComparison.Ordinal);
        Assert.Contains("\"remainder\":5106", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weekly", "40000", "25000", "2026-04-21")]
    [InlineData("quarterly", "40000", "25000", "2026-02-29")]
    [InlineData("quarterly", "40000", "25000", "2027-01-02")]
    [InlineData("quarterly", "40000", "beaucoup", "2026-04-21")]
    public async Task A_schedule_that_cannot_be_is_one_line_of_json(string rhythm, string income, string estimate, string on)
    {
        var (code, output, error) = await Schedule(rhythm, income, estimate, on);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("""{"error":""", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<(int Code, string Output, string Error)> Quote(string input, params string[] args) => Verb.RunAsync(new RevenueQuoteCommand(Rules).RunAsync, input, args);

    private static Task<(int Code, string Output, string Error)> Schedule(string rhythm, string income, string estimate, string on) => Verb.RunAsync(
        new RevenueScheduleCommand(Rules).RunAsync, "",
        "--year", "2026", "--activity", "artisan", "--rhythm", rhythm, "--income", income, "--new-income", estimate, "--requested-on", on);
}
