using System.Globalization;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

public sealed class SelfEmployedScaleTests
{
    [Fact]
    public void Every_line_of_the_published_table_is_right_to_the_euro()
    {
        var rows = 0;
        foreach (var row in RevenueBooks.Table())
        {
            rows++;
            var year = int.Parse(row["year"], CultureInfo.InvariantCulture);
            var amounts = RevenueBooks.Scale.DefinitiveAmounts(year, new(row["activity"], Number(row["montant"]), IncomeBasis.Income, false));
            Assert.Equal(Expected(row), amounts);
        }

        Assert.Equal(147, rows);
    }

    [Theory]
    [InlineData(2024, 30_000, 13_180)]
    [InlineData(2024, 60_000, 26_584)]
    [InlineData(2025, 30_000, 8_987)]
    [InlineData(2025, 60_000, 19_308)]
    [InlineData(2026, 60_000, 19_270)]
    [InlineData(2026, 200_000, 55_247)]
    [InlineData(2026, 400_000, 97_676)]
    public void An_artisan_owes_what_the_law_says(int year, int income, int total) =>
        Assert.Equal(total, RevenueBooks.Scale.Definitive(year, SelfEmployedFacts.On(SelfEmployedActivity.Artisan, income)).Amounts.Total);

    [Theory]
    [InlineData(2024, 3_359, 3_377)]
    [InlineData(2025, 3_521, 3_540)]
    [InlineData(2026, 3_593, 3_612)]
    public void The_first_two_years_rest_on_a_flat_base(int year, int merchant, int artisan)
    {
        Assert.Equal(merchant, Flat(year, "commercant"));
        Assert.Equal(artisan, Flat(year, "artisan"));
    }

    [Fact]
    public void Provisional_contributions_of_2025_stay_on_the_scale_of_2024_and_those_of_2026_are_reformed()
    {
        var facts = SelfEmployedFacts.On(SelfEmployedActivity.Merchant, 30_000);
        Assert.Equal("2024", RevenueBooks.Scale.Provisional(2025, facts).Amounts.Scale);
        Assert.Equal("reforme-2025", RevenueBooks.Scale.Definitive(2025, facts).Amounts.Scale);
        Assert.Equal("reforme-2025", RevenueBooks.Scale.Provisional(2026, facts).Amounts.Scale);
    }

    [Fact]
    public void A_negative_income_counts_for_nothing_but_the_minimum_bases_remain()
    {
        var loss = RevenueBooks.Scale.DefinitiveAmounts(2026, SelfEmployedFacts.On(SelfEmployedActivity.Artisan, -12_000));
        Assert.Equal(RevenueBooks.Scale.DefinitiveAmounts(2026, SelfEmployedFacts.On(SelfEmployedActivity.Artisan, 0)), loss);
        Assert.Equal(1_274, loss.Total);
    }

    [Fact]
    public void An_undeclared_income_is_the_mean_or_half_the_ceiling_and_a_quarter_more()
    {
        decimal Base(decimal mean) => RevenueBooks.Scale.DefinitiveAmounts(2026, new("artisan", mean, IncomeBasis.Undeclared, false)).Base;
        Assert.Equal(50_000, Base(40_000));
        Assert.Equal(30_038, Base(0)); // 24 030 + 25 % = 30 037,50
    }

    [Fact]
    public void A_merchant_with_a_collaborating_spouse_pays_more_for_training_and_an_artisan_does_not()
    {
        decimal Training(string activity) => RevenueBooks.Scale.DefinitiveAmounts(2026, new(activity, 30_000, IncomeBasis.Income, true)).Training;
        Assert.Equal((163, 139), (Training("commercant"), Training("artisan")));
    }

    [Fact]
    public void Every_line_says_how_it_came_about_and_by_which_article()
    {
        var quote = RevenueBooks.Scale.Definitive(2026, SelfEmployedFacts.On(SelfEmployedActivity.Merchant, 30_000));
        Assert.Equal(quote.Amounts.Total, quote.Lines.Sum(line => line.Amount));
        Assert.Equal(9, quote.Lines.Count);
        Assert.All(quote.Lines, line => Assert.Matches(@"\b[LRD]\d{3}", line.Reference));
        Assert.Equal("Taux progressif de 2,27 % sur 22200 € : 504 €.", quote.Lines[0].Explanation);
        Assert.Contains("abattement de 7800 €", quote.BaseExplained, StringComparison.Ordinal);
        Assert.Null(quote.Warning);
    }

    [Fact]
    public void A_year_without_a_scale_of_its_own_is_priced_with_a_warning_and_a_year_before_the_first_is_refused()
    {
        var facts = SelfEmployedFacts.On(SelfEmployedActivity.Artisan, 30_000);
        Assert.Contains("2027", RevenueBooks.Scale.Definitive(2027, facts).Warning, StringComparison.Ordinal);
        Assert.Throws<NoRuleInForce>(() => RevenueBooks.Scale.Definitive(2023, facts));
    }

    private static decimal Flat(int year, string activity) => RevenueBooks.Scale.DefinitiveAmounts(year, new(activity, 0, IncomeBasis.Flat, false)).Total;

    private static SelfEmployedAmounts Expected(Dictionary<string, string> row)
    {
        decimal Of(string column) => Number(row[column]);
        return new(
            row["bareme"], row["abattement"] is { Length: > 0 } abatement ? Number(abatement) : null, Of("assiette"),
            Of("taux_maladie_pct"), Of("maladie_maternite"), Of("indemnites_journalieres"),
            Of("retraite_base"), Of("retraite_base_plafonnee"), Of("retraite_base_deplafonnee"),
            Of("retraite_complementaire"), Of("retraite_compl_t1"), Of("retraite_compl_t2"),
            Of("invalidite_deces"), Of("taux_af_pct"), Of("allocations_familiales"), Of("sous_total_cotisations"),
            Of("assiette_csg"), Of("csg_deductible"), Of("csg_crds_non_deductible"), Of("cfp"), Of("total"));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
