using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Testing;
using BackOffice.Web.Commands;

namespace BackOffice.Web.Tests.Commands;

public sealed class RulesCommandsTests
{
    private static readonly string Rules = Repository.At("rules");

    [Fact]
    public async Task Checking_the_factory_books_says_how_many_conform()
    {
        var (code, output, error) = await Check(Rules);
        Assert.Equal((0, ""), (code, error));
        // Every book of the folder, counted by hand: a new one needs no change here.
        var books = Directory.GetDirectories(Rules);
        var versions = books.Sum(b => Directory.GetFiles(b, "*.json").Count(f => !f.EndsWith(".cases.json", StringComparison.Ordinal)));
        Assert.Matches($"^{books.Length} livres, {versions} versions, [0-9]{{3,}} cas : conformes", output);
    }

    [Fact]
    public async Task Checking_names_file_line_and_column_of_every_fault_and_of_every_wrong_case()
    {
        var folder = Directory.CreateTempSubdirectory("rules");
        var book = Path.Combine(folder.FullName, "test", "2026-01-01.json");
        Directory.CreateDirectory(Path.GetDirectoryName(book)!);
        const string inputs = "\"Properties\": {\"inputs\": {\"input1\": {\"x\": \"integer\"}}}";
        try
        {
            await File.WriteAllTextAsync(book, "{\"WorkflowName\": \"test\", " + inputs + ",\n \"Rules\": [{\"RuleName\": \"a\", \"Expression\": \"input1.y > 1\"}]}", Stop);
            var (code, _, error) = await Check(folder.FullName);
            Assert.Equal(1, code);
            Assert.StartsWith($"{book}:2:52 règle « a » : membre inconnu « y »", error, StringComparison.Ordinal);

            await File.WriteAllTextAsync(book, "{\"WorkflowName\": \"test\", " + inputs + ",\n \"Rules\": [{\"RuleName\": \"a\", \"Expression\": \"input1.x > 1\"}]}", Stop);
            await File.WriteAllTextAsync(book.Replace(".json", ".cases.json", StringComparison.Ordinal), "{\"cases\": [{\"name\": \"un\", \"facts\": {\"x\": 1},\n \"rules\": {\"a\": \"True\"}}]}", Stop);
            (code, _, error) = await Check(folder.FullName);
            Assert.Equal(1, code);
            Assert.Contains("2026-01-01.cases.json:2:12 règle « a » : cas « un » : True attendu, False obtenu.", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Evaluating_answers_with_the_version_and_every_rule()
    {
        var (code, output, _) = await Evaluate("""{"birthDate":"1985-03-02","hireDate":"2021-08-17","determinants":["electrical-habilitation"]}""", "follow-up-category", "--date", "2025-10-01");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["book", "version", "hash", "output", "rules"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            """{"category":"SIH","exam":"vip","beforeAssignment":true,"maxPeriodMonths":60,"intermediateVisitMonths":null,"attestationRequired":true}""",
            json.RootElement.GetProperty("output").GetRawText());
        var rule = json.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "electrical-habilitation");
        Assert.Equal(["name", "outcome", "message", "reference"], rule.EnumerateObject().Select(p => p.Name));
        Assert.Equal("True", rule.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Line_by_line_a_bad_line_says_so_and_the_others_are_answered()
    {
        var (code, output, _) = await Evaluate("{\"determinants\":[\"cmr\"]}\n{\"determinants\":[\"radon\"]}\nnot json\n\n{\"determinants\":[]}\n", "follow-up-category", "--date", "2026-01-01", "--lines");
        var lines = output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(1, code);
        Assert.Equal(["SIR", "SI"], new[] { lines[0], lines[3] }.Select(l => l.GetProperty("output").GetProperty("category").GetString()));
        Assert.Equal([2, 3], new[] { lines[1], lines[2] }.Select(l => l.GetProperty("line").GetInt32()));
        Assert.Contains("radon", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "determinants", "follow-up-category", "--date", "2026-01-01")]
    [InlineData("{\"determinants\":[\"radon\"]}", "radon", "follow-up-category", "--date", "2026-01-01")]
    [InlineData("oops", "JSON illisible", "follow-up-category", "--date", "2026-01-01")]
    [InlineData("{}", "2023", "follow-up-category", "--date", "2023-12-31")]
    [InlineData("{}", "AAAA-MM-JJ", "follow-up-category", "--date", "31/12/2026")]
    [InlineData("{}", "n'existe pas", "follow-up", "--date", "2026-01-01")]
    [InlineData("{}", "--date", "follow-up-category")]
    [InlineData("{}", "--dat", "follow-up-category", "--dat", "2026-01-01")]
    [InlineData("{}", "absent.json", "follow-up-category", "--date", "2026-01-01", "--input", "absent.json")]
    public async Task Bad_input_is_one_clear_line(string facts, string words, params string[] args)
    {
        var (code, output, error) = await Evaluate(facts, args);
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_versions_are_asked_of_the_database()
    {
        using var output = new StringWriter();
        var asked = false;
        var command = new RulesEvaluateCommand(_ =>
        {
            asked = true;
            return Task.FromResult(RuleLibrary.LoadFolder(Rules));
        });
        Assert.Equal(0, await command.RunAsync(["tariff", "--date", "2026-01-01", "--published"], new StringReader("""{"year":2026,"headcount":3}"""), output, TextWriter.Null, Stop));
        Assert.True(asked);
        Assert.Contains("\"totalInclTax\":417.60", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_gives_the_seeds_amount_to_the_cent()
    {
        var (code, output, _) = await Quote("--year", "2024", "--headcount", "6");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("""[{"label":"Cotisation annuelle 2024 par personne","quantity":6,"unitPrice":115.80,"amount":694.80}]""", json.RootElement.GetProperty("lines").GetRawText());
        Assert.Equal((694.80m, 138.96m, 833.76m), (Amount(json, "totalExclTax"), Amount(json, "vat"), Amount(json, "totalInclTax")));
        Assert.False(json.RootElement.TryGetProperty("warning", out _));
    }

    [Fact]
    public async Task A_year_without_a_tariff_of_its_own_is_quoted_with_a_warning()
    {
        var (code, output, _) = await Quote("--year", "2028", "--headcount", "1");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Contains("2028", json.RootElement.GetProperty("warning").GetString(), StringComparison.Ordinal);
        Assert.Equal(139.20m, Amount(json, "totalInclTax"));
    }

    [Theory]
    [InlineData("--year", "2023", "--headcount", "6")]
    [InlineData("--year", "2024", "--headcount", "-1")]
    [InlineData("--year", "2024", "--headcount", "6.5")]
    [InlineData("--year", "MMXXIV", "--headcount", "6")]
    [InlineData("--year", "2024")]
    [InlineData("--year", "2024", "--headcount", "6", "extra")]
    public async Task A_quote_that_cannot_be_made_is_one_clear_line(params string[] args)
    {
        var (code, output, error) = await Quote(args);
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static decimal Amount(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetDecimal();

    private static Task<(int Code, string Output, string Error)> Check(string folder) => Verb.RunAsync(new RulesCheckCommand().RunAsync, "", folder);

    private static Task<(int Code, string Output, string Error)> Quote(params string[] args) => Verb.RunAsync(new TariffQuoteCommand(Rules).RunAsync, "", args);

    private static Task<(int Code, string Output, string Error)> Evaluate(string input, params string[] args) =>
        Verb.RunAsync(new RulesEvaluateCommand(_ => throw new InvalidOperationException("--published was not asked for"), Rules).RunAsync, input, args);
}
