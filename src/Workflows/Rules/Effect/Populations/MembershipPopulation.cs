using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every application to join received in the year that says what the book is asked.</summary>
internal sealed class MembershipPopulation : Population<EligibilityFacts>
{
    public override string Book => RuleBooks.MembershipEligibility;

    public override string One => "demande d’adhésion";

    public override (string, string?) Measure => ("Droit d’entrée HT", "€");

    public override IReadOnlyList<(string, string?)> Totals => [("Acceptées d’emblée", null), ("Soumises au service", null), ("Refusées", null), ("Droits d’entrée HT", "€")];

    public override IReadOnlyList<string> Decided { get; } = ["answer", "entryFee"];

    /// <summary>A company applies on any day: the version at the end of the year has seen them all.</summary>
    public override DateOnly Day(int year) => new(year, 12, 31);

    protected override SubjectQuery Query { get; } = new(
        From: "enrolment.membership_applications a",
        Id: "a.id",
        Where: "jsonb_typeof(a.draft->'answers') = 'object' and extract(year from a.submitted_at at time zone 'Europe/Paris') = $1",
        Columns: "a.id, a.member_id, a.reference, a.draft->>'answers', a.known_as is not null");

    public override string? Group(RuleOutput output) => Verdict(output.Text("answer"));

    public override string Words(RuleOutput output) => output.Number("entryFee") is > 0 and var fee
        ? $"{Verdict(output.Text("answer"))}, droit d’entrée {French.Amount(fee)}"
        : Verdict(output.Text("answer"));

    public override decimal Value(RuleOutput output) => output.Number("entryFee");

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        sums[output.Text("answer") switch { "yes" => 0, "to-staff" => 1, _ => 2 }]++;
        sums[3] += output.Number("entryFee");
    }

    protected override Subject<EligibilityFacts> SubjectOf(NpgsqlDataReader row, int year) => new(
        row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.GetString(2),
        MembershipEligibility.FactsOf(JsonSerializer.Deserialize<MembershipAnswers>(row.GetString(3), JsonColumn.Options)!, row.GetBoolean(4)));

    private static string Verdict(string answer) => answer switch
    {
        "yes" => "peut adhérer",
        "to-staff" => "examinée par le service",
        "no" => "ne peut pas adhérer",
        _ => answer,
    };
}
