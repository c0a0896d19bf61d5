using System.Runtime.CompilerServices;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every confirmed declaration of the year whose list of people is still kept, with last year's beside it.</summary>
internal sealed class ReviewPopulation(Tariff tariff) : Population<ReviewFacts>
{
    /// <summary>A list erased at its term no longer tells what the review would look at.</summary>
    private const string Kept = "d.headcount is not null and jsonb_array_length(d.employees) = d.headcount";

    private const string Select = $"""
        select d.id, d.member_id, d.number, d.year, d.base_date, d.employees::text, p.headcount, p.employees::text, n.duplicates, n.provisional
        from contribution.declarations d
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
        where {Kept} and
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public override string Book => RuleBooks.DeclarationReview;

    public override string One => "déclaration";

    public override (string, string?) Measure => ("Anomalies", null);

    public override IReadOnlyList<(string, string?)> Totals => [("Déclarations à contrôler", null), ("Anomalies", null)];

    public override IReadOnlyList<string> Decided { get; } = ["needsReview", "anomalies"];

    public override Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct) =>
        CountAsync(connection, $"select count(*) from contribution.declarations d where d.year = $1 and {Kept}", year, ct);

    public override async IAsyncEnumerable<Subject<ReviewFacts>> ReadAsync(
        NpgsqlConnection connection, Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
#pragma warning disable CA2100 // Both texts are constants.
        await using var command = new NpgsqlCommand(Select + (scope.Id is null ? " d.year = $1" : " d.id = $1"), connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(scope.Id is { } id ? id : scope.Year);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var year = reader.GetInt32(3);
            var (price, average) = tariff.PriceOf(year);
            var now = new DeclaredList(year, reader.GetFieldValue<DateOnly>(4), People(reader.GetString(5)));
            DeclaredBefore? previous = reader.IsDBNull(6) ? null : new(reader.GetInt32(6), [.. People(reader.GetString(7)).Select(e => e.EmployeeId)]);
            yield return new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2),
                ReviewFacts.Of(now, previous, reader.GetInt32(8), reader.GetInt32(9), price, average));
        }
    }

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

    protected override int? YearOf(ReviewFacts facts) => facts.Year;

    private static List<DeclaredEmployee> People(string json) => JsonSerializer.Deserialize<List<DeclaredEmployee>>(json, Json)!;
}
