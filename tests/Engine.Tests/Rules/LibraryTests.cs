using System.Security.Cryptography;
using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

public sealed class LibraryTests
{
    public sealed record Person(DateOnly? BirthDate, DateOnly? HireDate, IReadOnlyList<string> Determinants);

    public sealed record Stranger(DateOnly? BirthDate, string Determinants);

    [Theory]
    [InlineData("2025-09-30", "2024-01-01", "SIR", 48, false)]
    [InlineData("2025-10-01", "2025-10-01", "SIH", 60, true)]
    [InlineData("2026-04-09", "2025-10-01", "SIH", 60, true)]
    [InlineData("2026-04-10", "2026-04-10", "SIH", 60, true)]
    [InlineData("2040-01-01", "2026-04-10", "SIH", 60, true)]
    public void The_date_of_the_fact_picks_the_version(string date, string version, string category, int months, bool attestation)
    {
        var inForce = Books.Library.Book("follow-up-category").At(Day(date));
        var output = inForce.For<Person>().Evaluate(new(null, null, ["driving-authorisation"]));
        Assert.Equal((version, category, months, attestation), (inForce.Name, output.Text("category"), output.Integer("maxPeriodMonths"), output.Flag("attestationRequired")));
    }

    [Fact]
    public void Before_the_first_version_there_is_no_answer()
    {
        var refused = Assert.Throws<NoRuleInForce>(() => Books.Library.Book("follow-up-category").At(new(2023, 12, 31)));
        Assert.Contains("n'a pas de version au 31/12/2023", refused.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownRuleBook>(() => Books.Library.Book("tarif"));
    }

    [Fact]
    public void After_the_last_tariff_the_last_applies_with_a_warning()
    {
        var tariff = Books.Library.Book("tariff");
        Assert.Null(tariff.WarningAt(new(2026, 12, 31)));
        Assert.True(tariff.IsBeyondLastVersion(new(2027, 1, 1)));
        Assert.Equal("2026-01-01", tariff.At(new(2027, 1, 1)).Name);
        Assert.Contains("pour 2027", tariff.WarningAt(new(2027, 1, 1)), StringComparison.Ordinal);
        Assert.Null(Books.Library.Book("follow-up-category").WarningAt(new(2040, 1, 1)));
    }

    [Fact]
    public void The_trace_answers_why_for_ever()
    {
        var version = Books.Library.Book("follow-up-category").At(new(2026, 1, 1));
        var trace = version.For<Person>().Trace(new(new(1985, 3, 2), new(2021, 8, 17), ["electrical-habilitation"]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(version.Source.File))), trace.Hash);
        Assert.Equal(["base", "electrical-habilitation"], trace.Rules.Where(r => r.Outcome == RuleOutcome.True).Select(r => r.Name));
        var why = trace.Rules.Single(r => r.Name == "electrical-habilitation");
        Assert.Contains("R4544-10", why.Reference, StringComparison.Ordinal);
        Assert.Equal("SIH", why.Output!.Text("category"));
        Assert.Equal(["electrical-habilitation"], (string[])why.Values["input1.determinants"]!);
        Assert.Contains("\"version\":\"2025-10-01\"", trace.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_and_without_trace_json_or_record_answer_alike_on_every_pair_of_boxes()
    {
        var version = Books.Library.Book("follow-up-category").At(new(2026, 5, 1));
        var keys = version.For<Person>().RuleNames.Skip(1).ToList();
        foreach (var pair in keys.SelectMany(a => keys.Select(b => new[] { a, b })))
        {
            var person = new Person(null, null, pair);
            var fast = RuleJson.Write(w => RuleJson.Output(w, version.For<Person>().Evaluate(person)));
            Assert.Equal(fast, RuleJson.Write(w => RuleJson.Output(w, version.For<Person>().Trace(person).Answer())));
            Assert.Equal(fast, RuleJson.Write(w => RuleJson.Output(w, Books.Trace(version, $$"""{"determinants":["{{pair[0]}}","{{pair[1]}}"]}""").Answer())));
        }
    }

    [Fact]
    public void An_unknown_determinant_is_an_error_in_a_record_as_in_json()
    {
        var version = Books.Library.Book("follow-up-category").At(new(2026, 5, 1));
        Assert.Contains("« radon »", Assert.Throws<FactsRefused>(() => version.For<Person>().Evaluate(new(null, null, ["cmr", "radon"]))).Message, StringComparison.Ordinal);
        Assert.Contains("« radon »", Assert.Throws<FactsRefused>(() => Books.Trace(version, """{"determinants":["radon"]}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_does_not_fit_the_declared_inputs_is_refused_by_member()
    {
        var faults = Assert.Throws<RuleBookRefused>(() => Books.Library.Book("follow-up-category").At(new(2026, 5, 1)).For<Stranger>()).Faults;
        Assert.Contains(faults, f => f.Message.Contains("Stranger n'a pas le membre « hireDate »", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("« determinants » de type liste", StringComparison.Ordinal));
    }

    [Fact]
    public void A_publication_replaces_the_library_at_once_and_compiles_only_what_changed()
    {
        var rules = new PublishedRules(Books.Library);
        var before = rules.Current;
        var tariff = before.Book("tariff").At(new(2026, 1, 1));
        var next = new RuleSource("tariff", new(2027, 1, 1), tariff.Source.Bytes, "tariff/2027-01-01.json");
        rules.Replace(RuleLibrary.From(before.Books.SelectMany(b => b.Versions).Select(v => v.Source).Append(next), reuse: before));
        Assert.Same(tariff, rules.Current.Book("tariff").At(new(2026, 6, 1)));
        Assert.Equal("2027-01-01", rules.Current.Book("tariff").At(new(2027, 1, 1)).Name);
        Assert.Equal("2026-01-01", before.Book("tariff").At(new(2027, 1, 1)).Name);
        Assert.Throws<RuleBookRefused>(() => RuleLibrary.From([next, next]));
    }

    [Fact]
    public void Six_people_in_2024_owe_833_76_with_tax()
    {
        var version = Books.Library.Book("tariff").At(new(2024, 1, 1));
        var trace = Books.Trace(version, """{"year": 2024, "headcount": 6}""");
        Assert.Equal((694.80m, 138.96m, 833.76m), (trace.Output.Number("amountExclTax"), trace.Output.Number("vatAmount"), trace.Output.Number("totalInclTax")));
        Assert.Equal("6 personne(s) à 115,80 € HT : 694,80 € HT, TVA 138,96 €, 833,76 € TTC.", trace.Rules[0].Message);
    }

    [Fact]
    public void A_price_out_of_bounds_is_said_by_the_price_check()
    {
        var tariff = Books.Library.Book("tariff").At(new(2026, 1, 1));
        var json = System.Text.Encoding.UTF8.GetString(tariff.Source.Bytes).Replace("\"Expression\": \"116.00\"}, ", "\"Expression\": \"139.21\"}, ", StringComparison.Ordinal)
            .Replace("{\"Name\": \"unitPrice\", \"Expression\": \"116.00\"}", "{\"Name\": \"unitPrice\", \"Expression\": \"139.21\"}", StringComparison.Ordinal);
        var trace = Books.Trace(RuleVersion.Load(Books.Source(json, "tariff")), """{"year": 2026, "headcount": 6}""");
        Assert.False(trace.Output.Flag("withinBounds"));
        Assert.Contains("139,21 € sort de l'encadrement (92,80 € à 139,20 €)", trace.Rules[1].Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
