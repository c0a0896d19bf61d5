using System.Runtime.CompilerServices;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Every application to join received in the year.</summary>
internal sealed class MembershipPopulation : Population<EligibilityFacts>
{
    private const string InYear = "extract(year from a.submitted_at at time zone 'Europe/Paris') = $1";

    private const string Select = "select a.id, a.member_id, a.reference, a.draft->>'answers', a.known_as is not null from enrolment.membership_applications a where a.draft->'answers' is not null and jsonb_typeof(a.draft->'answers') = 'object' and ";

    public override string Book => RuleBooks.MembershipEligibility;

    public override string One => "demande d’adhésion";

    public override (string, string?) Measure => ("Droit d’entrée HT", "€");

    public override IReadOnlyList<(string, string?)> Totals => [("Acceptées d’emblée", null), ("Soumises au service", null), ("Refusées", null), ("Droits d’entrée HT", "€")];

    public override IReadOnlyList<string> Decided { get; } = ["answer", "entryFee"];

    /// <summary>A company applies on any day: the version at the end of the year has seen them all.</summary>
    public override DateOnly Day(int year) => new(year, 12, 31);

    public override Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct) =>
        CountAsync(connection, $"select count(*) from enrolment.membership_applications a where {InYear}", year, ct);

    public override async IAsyncEnumerable<Subject<EligibilityFacts>> ReadAsync(
        NpgsqlConnection connection, Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
#pragma warning disable CA2100 // Both texts are constants.
        await using var command = new NpgsqlCommand(Select + (scope.Id is null ? InYear : "a.id = $1"), connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(scope.Id is { } id ? id : scope.Year);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var answers = JsonSerializer.Deserialize<MembershipAnswers>(reader.GetString(3), JsonColumn.Options)!;
            yield return new(
                reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetGuid(1), reader.GetString(2),
                MembershipEligibility.FactsOf(answers, reader.GetBoolean(4)));
        }
    }

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

    private static string Verdict(string answer) => answer switch
    {
        "yes" => "peut adhérer",
        "to-staff" => "examinée par le service",
        "no" => "ne peut pas adhérer",
        _ => answer,
    };
}
