using BackOffice.Engine.Rules;
using BackOffice.Workflows.Workforce;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Everybody under contract on 1 January of the year, with the boxes that hold that day.</summary>
internal sealed class FollowUpPopulation : Population<FollowUpFacts>
{
    public override string Book => RuleBooks.FollowUpCategory;

    public override string One => "salarié";

    public override (string, string?) Measure => ("Mois entre deux visites", "mois");

    public override IReadOnlyList<(string, string?)> Totals =>
        [("En suivi individuel (SI)", null), ("Avec habilitation (SIH)", null), ("En suivi adapté (SIA)", null), ("En suivi renforcé (SIR)", null), ("Attestations à délivrer", null)];

    public override IReadOnlyList<string> Decided { get; } = ["category", "exam", "beforeAssignment", "maxPeriodMonths", "intermediateVisitMonths", "attestationRequired"];

    protected override SubjectQuery Query { get; } = new(
        From: "workforce.employees e",
        Id: "e.id",
        Where: "e.hire_date <= $1 and (e.exit_date is null or e.exit_date >= $1)",
        Columns: "e.id, e.member_id, e.birth_date, e.hire_date, b.keys",
        Beside: """
            left join (
                select d.employee_id, array_agg(d.key::text order by d.key collate "C") as keys from workforce.employee_determinants d
                where d."from" <= $1 and (d."to" is null or d."to" >= $1) and ($2::uuid is null or d.employee_id = $2)
                group by d.employee_id) b on b.employee_id = e.id
            """);

    public override string? Group(RuleOutput output) => output.Text("category");

    public override string Words(RuleOutput output) => string.Concat(
        output.Text("category"), ", ", WorkforceWords.ExamLabel(output.Text("exam")),
        output.Flag("beforeAssignment") ? " avant la prise de poste" : "",
        $", tous les {French.Number(output.Integer("maxPeriodMonths"))} mois",
        output.IntegerOrNull("intermediateVisitMonths") is { } months ? $", visite intermédiaire à {months} mois" : "",
        output.Flag("attestationRequired") ? ", avec attestation" : "");

    public override decimal Value(RuleOutput output) => output.Number("maxPeriodMonths");

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        var at = output.Text("category") switch { "SI" => 0, "SIH" => 1, "SIA" => 2, "SIR" => 3, _ => -1 };
        if (at >= 0) sums[at]++;
        if (output.Flag("attestationRequired")) sums[4]++;
    }

    protected override object Moment(int year) => Day(year);

    protected override Subject<FollowUpFacts> SubjectOf(NpgsqlDataReader row, int year) => new(row.GetGuid(0), row.GetGuid(1), null, new(
        row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
        row.GetFieldValue<DateOnly>(3),
        row.IsDBNull(4) ? [] : row.GetFieldValue<string[]>(4)));

    /// <summary>Age in whole years and seniority in whole months stay; the birthday and the day of hiring, which could point at somebody, do not.</summary>
    protected override FollowUpFacts WithoutPerson(FollowUpFacts facts, DateOnly day)
    {
        var hired = new DateOnly(facts.HireDate.Year, facts.HireDate.Month, 1);
        if (facts.BirthDate is not { } birth) return facts with { HireDate = hired };
        var age = day.Year - birth.Year - (birth.AddYears(day.Year - birth.Year) > day ? 1 : 0);
        return facts with { BirthDate = day.AddYears(-age), HireDate = hired };
    }
}
