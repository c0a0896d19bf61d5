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
    public override string Book => RuleBooks.ServiceEligibility;

    public override string One => "inscription";

    public override (string, string?) Measure => ("Services proposés", null);

    public override IReadOnlyList<(string, string?)> Totals => [("Services proposés", null)];

    public override IReadOnlyList<string> Decided { get; } = ["proposed"];

    public override DateOnly Day(int year) => new(year, 12, 31);

    protected override SubjectQuery Query { get; } = new(
        From: "enrolment.files f",
        Id: "f.id",
        Where: "jsonb_typeof(f.profile) = 'object' and extract(year from f.created_at at time zone 'Europe/Paris') = $1",
        Columns: """
            f.id, f.member_id, f.profile::text, s.naf,
            (select d.headcount from contribution.declarations d where d.member_id = f.member_id and d.headcount is not null order by d.year desc limit 1),
            (select count(*)::int from member.establishments o where o.member_id = f.member_id and o.closed_on is null)
            """,
        Beside: "left join member.establishments s on s.id = f.establishment_id");

    public override string Words(RuleOutput output) => Proposed(output) is { Count: > 0 } codes ? string.Join(", ", codes) : "aucun service";

    public override decimal Value(RuleOutput output) => Proposed(output).Count;

    public override void AddTo(decimal[] sums, RuleOutput output) => sums[0] += Proposed(output).Count;

    protected override Subject<EligibilityFacts> SubjectOf(NpgsqlDataReader row, int year)
    {
        var file = row.GetGuid(0);
        var profile = JsonSerializer.Deserialize<EnrolmentProfile>(row.GetString(2), JsonColumn.Options)!;
        return new(file, row.IsDBNull(1) ? null : row.GetGuid(1), EnrolmentFile.ReferenceOf(file), EligibilityFacts.Of(
            profile, row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetInt32(4), row.GetInt32(5)));
    }

    private static List<string> Proposed(RuleOutput output) => output["proposed"] is IEnumerable<object?> list ? [.. list.OfType<string>()] : [];
}
