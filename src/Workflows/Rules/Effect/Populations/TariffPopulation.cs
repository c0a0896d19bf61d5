using System.Runtime.CompilerServices;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every declaration of the year. One not confirmed yet counts the people on its list, as an office invoice would.</summary>
internal sealed class TariffPopulation : Population<TariffFacts>
{
    private const string Select = """
        select d.id, d.member_id, d.number, d.year, coalesce(d.headcount, (
            select count(*)::int from workforce.employees e
            where e.member_id = d.member_id and e.hire_date <= d.base_date and (e.exit_date is null or e.exit_date >= d.base_date)))
        from contribution.declarations d where
        """;

    public override string Book => RuleBooks.Tariff;

    public override string One => "déclaration";

    public override (string, string?) Measure => ("Montant TTC", "€");

    public override IReadOnlyList<(string, string?)> Totals => [("Montant HT", "€"), ("Montant TTC", "€"), ("Salariés", null)];

    public override IReadOnlyList<string> Decided { get; } = ["amountExclTax", "totalInclTax"];

    public override Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct) =>
        CountAsync(connection, "select count(*) from contribution.declarations where year = $1", year, ct);

    public override async IAsyncEnumerable<Subject<TariffFacts>> ReadAsync(
        NpgsqlConnection connection, Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
#pragma warning disable CA2100 // Both texts are constants.
        await using var command = new NpgsqlCommand(Select + (scope.Id is null ? " d.year = $1 order by d.id" : " d.id = $1"), connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(scope.Id is { } id ? id : scope.Year);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), new(reader.GetInt32(3), reader.GetInt32(4)));
    }

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

    protected override int? YearOf(TariffFacts facts) => facts.Year;
}
