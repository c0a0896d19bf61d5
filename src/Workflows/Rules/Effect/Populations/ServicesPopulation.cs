using System.Runtime.CompilerServices;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every enrolment begun in the year that told its profile.</summary>
internal sealed class ServicesPopulation : Population<EligibilityFacts>
{
    private const string InYear = "extract(year from f.created_at at time zone 'Europe/Paris') = $1";

    private const string Select = """
        select f.id, f.member_id, f.profile::text, s.naf,
            (select d.headcount from contribution.declarations d where d.member_id = f.member_id and d.headcount is not null order by d.year desc limit 1),
            (select count(*)::int from member.establishments o where o.member_id = f.member_id and o.closed_on is null)
        from enrolment.files f left join member.establishments s on s.id = f.establishment_id
        where jsonb_typeof(f.profile) = 'object' and
        """;

    public override string Book => RuleBooks.ServiceEligibility;

    public override string One => "inscription";

    public override (string, string?) Measure => ("Services proposés", null);

    public override IReadOnlyList<(string, string?)> Totals => [("Services proposés", null)];

    public override IReadOnlyList<string> Decided { get; } = ["proposed"];

    public override DateOnly Day(int year) => new(year, 12, 31);

    public override Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct) =>
        CountAsync(connection, $"select count(*) from enrolment.files f where jsonb_typeof(f.profile) = 'object' and {InYear}", year, ct);

    public override async IAsyncEnumerable<Subject<EligibilityFacts>> ReadAsync(
        NpgsqlConnection connection, Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
#pragma warning disable CA2100 // Both texts are constants.
        await using var command = new NpgsqlCommand(Select + " " + (scope.Id is null ? InYear : "f.id = $1"), connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(scope.Id is { } id ? id : scope.Year);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var profile = JsonSerializer.Deserialize<EnrolmentProfile>(reader.GetString(2), JsonColumn.Options)!;
            var file = reader.GetGuid(0);
            yield return new(file, reader.IsDBNull(1) ? null : reader.GetGuid(1), EnrolmentFile.ReferenceOf(file), EligibilityFacts.Of(
                profile, reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetInt32(4), reader.GetInt32(5)));
        }
    }

    public override string Words(RuleOutput output) => Proposed(output) is { Count: > 0 } codes ? string.Join(", ", codes) : "aucun service";

    public override decimal Value(RuleOutput output) => Proposed(output).Count;

    public override void AddTo(decimal[] sums, RuleOutput output) => sums[0] += Proposed(output).Count;

    private static List<string> Proposed(RuleOutput output) => output["proposed"] is IEnumerable<object?> list ? [.. list.OfType<string>()] : [];
}
