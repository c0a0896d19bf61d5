using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every declaration of the year. One not confirmed yet counts the people on its list, as an office invoice would.</summary>
internal sealed class TariffPopulation : Population<TariffFacts>
{
    public override string Book => RuleBooks.Tariff;

    public override string One => "déclaration";

    public override (string, string?) Measure => ("Montant TTC", "€");

    public override IReadOnlyList<(string, string?)> Totals => [("Montant HT", "€"), ("Montant TTC", "€"), ("Salariés", null)];

    public override IReadOnlyList<string> Decided { get; } = ["amountExclTax", "totalInclTax"];

    protected override SubjectQuery Query { get; } = new(
        From: "contribution.declarations d",
        Id: "d.id",
        Where: "d.year = $1",
        Columns: """
            d.id, d.member_id, d.number, coalesce(d.headcount, (
                select count(*)::int from workforce.employees e
                where e.member_id = d.member_id and e.hire_date <= d.base_date and (e.exit_date is null or e.exit_date >= d.base_date)))
            """);

    public override string Words(RuleOutput output) => $"{French.Amount(output.Number("totalInclTax"))} TTC";

    public override decimal Value(RuleOutput output) => output.Number("totalInclTax");

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        sums[0] += output.Number("amountExclTax");
        sums[1] += output.Number("totalInclTax");
        sums[2] += output.Number("quantity");
    }

    /// <summary>The version's price for one person, and what the declarations replayed pay per person.</summary>
    public override PriceCheck? PriceOf(RuleVersion version, int year, EffectTally tally)
    {
        var price = version.For<TariffFacts>().Evaluate(new(year, 1));
        var average = price.NumberOrNull("nationalAverage");
        decimal? perPerson = tally.After[2] == 0 ? null : decimal.Round(tally.After[0] / tally.After[2], 2, MidpointRounding.AwayFromZero);
        return new(price.Number("unitPrice"), perPerson, average, price.NumberOrNull("lowerBound"), price.NumberOrNull("upperBound"));
    }

    protected override Subject<TariffFacts> SubjectOf(NpgsqlDataReader row, int year) =>
        new(row.GetGuid(0), row.GetGuid(1), row.GetString(2), new(year, row.GetInt32(3)));
}
