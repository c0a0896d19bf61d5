using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every confirmed declaration of the year whose list of people is still kept, with last year's beside it.</summary>
internal sealed class ReviewPopulation(Tariff tariff) : Population<ReviewFacts>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public override string Book => RuleBooks.DeclarationReview;

    public override string One => "déclaration";

    public override (string, string?) Measure => ("Anomalies", null);

    public override IReadOnlyList<(string, string?)> Totals => [("Déclarations à contrôler", null), ("Anomalies", null)];

    public override IReadOnlyList<string> Decided { get; } = ["needsReview", "anomalies"];

    /// <summary>A list erased at its term no longer tells what the review would look at.</summary>
    protected override SubjectQuery Query { get; } = new(
        From: "contribution.declarations d",
        Id: "d.id",
        Where: "d.year = $1 and d.headcount is not null and jsonb_array_length(d.employees) = d.headcount",
        Columns: "d.id, d.member_id, d.number, d.base_date, d.employees::text, p.headcount, p.employees::text, n.duplicates, n.provisional",
        Beside: """
            left join lateral (
                select x.headcount, x.employees from contribution.declarations x
                where x.member_id = d.member_id and x.year < d.year and x.headcount is not null order by x.year desc limit 1) p on true
            left join lateral (
                select coalesce(sum(g.people) filter (where g.people > 1 and g.nir_blind_index is not null), 0)::int as duplicates,
                    coalesce(sum(g.provisional), 0)::int as provisional
                from (
                    select e.nir_blind_index, count(*) as people, count(*) filter (where e.nir_is_provisional) as provisional
                    from workforce.employees e
                    where e.id in (select (x ->> 'employeeId')::uuid from jsonb_array_elements(d.employees) x)
                    group by e.nir_blind_index) g) n on true
            """);

    public override string? Group(RuleOutput output) => output.Flag("needsReview") ? "à contrôler" : "sans contrôle";

    public override string Words(RuleOutput output) => output.Items("anomalies") is { Count: > 0 } found
        ? string.Join(" ; ", found.Select(a => a["label"]))
        : "aucune anomalie";

    public override decimal Value(RuleOutput output) => output.Items("anomalies").Count;

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        if (output.Flag("needsReview")) sums[0]++;
        sums[1] += output.Items("anomalies").Count;
    }

    protected override Subject<ReviewFacts> SubjectOf(NpgsqlDataReader row, int year)
    {
        var (price, average) = tariff.PriceOf(year);
        var now = new DeclaredList(year, row.GetFieldValue<DateOnly>(3), People(row.GetString(4)));
        DeclaredBefore? previous = row.IsDBNull(5) ? null : new(row.GetInt32(5), [.. People(row.GetString(6)).Select(e => e.EmployeeId)]);
        return new(row.GetGuid(0), row.GetGuid(1), row.GetString(2), ReviewFacts.Of(now, previous, row.GetInt32(7), row.GetInt32(8), price, average));
    }

    private static List<DeclaredEmployee> People(string json) => JsonSerializer.Deserialize<List<DeclaredEmployee>>(json, Json)!;
}
