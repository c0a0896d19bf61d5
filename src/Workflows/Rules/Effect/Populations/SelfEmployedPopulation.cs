using System.Runtime.CompilerServices;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Revenue;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>The self-employed of a year, as one of the two scales is asked about them.</summary>
internal abstract class SelfEmployedPopulation : Population<SelfEmployedFacts>
{
    public override (string, string?) Measure => ("Cotisations de l’année", "€");

    public override IReadOnlyList<(string, string?)> Totals => [("Cotisations", "€"), ("CSG-CRDS", "€"), ("Total", "€")];

    public override IReadOnlyList<string> Decided { get; } = ["contributions", "csgDeductible", "csgCrdsNotDeductible", "training", "total"];

    /// <summary>id, member, activity, conjoint collaborateur, then what <see cref="FactsOf"/> reads.</summary>
    protected abstract string Select { get; }

    protected abstract string InYear { get; }

    protected abstract string ById { get; }

    public override Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct) =>
        CountAsync(connection, $"select count(*) from ({Select} {InYear}) all_of_them", year, ct);

    public override async IAsyncEnumerable<Subject<SelfEmployedFacts>> ReadAsync(
        NpgsqlConnection connection, Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
#pragma warning disable CA2100 // The texts are constants of the population.
        await using var command = new NpgsqlCommand($"{Select} {(scope.Id is null ? InYear : ById)}", connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(scope.Id is { } id ? id : scope.Year);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var activity = Enum.Parse<SelfEmployedActivity>(reader.GetString(2)).Key();
            yield return new(reader.GetGuid(0), reader.GetGuid(1), null, FactsOf(reader, scope.Year) with { Activity = activity, CollaboratingSpouse = reader.GetBoolean(3) });
        }
    }

    public override string Words(RuleOutput output) => $"{French.Amount(output.Number("total"))} par an";

    public override decimal Value(RuleOutput output) => output.Number("total");

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        sums[0] += output.Number("contributions");
        sums[1] += output.Number("csgDeductible") + output.Number("csgCrdsNotDeductible");
        sums[2] += output.Number("total");
    }

    /// <summary>Income and basis; activity and spouse are read for both.</summary>
    protected abstract SelfEmployedFacts FactsOf(NpgsqlDataReader row, int year);

    /// <summary>An exact income can point at a person; to the hundred it still takes the same way through the scale.</summary>
    protected override SelfEmployedFacts WithoutPerson(SelfEmployedFacts facts, DateOnly day) =>
        facts with { Income = decimal.Round(facts.Income / 100, 0, MidpointRounding.AwayFromZero) * 100 };
}

/// <summary>Every schedule of the year, on the income it rests on.</summary>
internal sealed class ProvisionalPopulation : SelfEmployedPopulation
{
    public override string Book => RuleBooks.SelfEmployedProvisional;

    public override string One => "échéancier";

    protected override string Select =>
        "select s.id, f.member_id, f.activity, f.collaborating_spouse, s.income, s.stage from revenue.schedules s join revenue.files f on f.id = s.file_id where";

    protected override string InYear => "s.year = $1";

    protected override string ById => "s.id = $1";

    protected override SelfEmployedFacts FactsOf(NpgsqlDataReader row, int year) => new("", row.GetDecimal(4), Enum.Parse<IncomeStage>(row.GetString(5)) switch
    {
        IncomeStage.FlatBase => IncomeBasis.Flat,
        IncomeStage.Undeclared => IncomeBasis.Undeclared,
        _ => IncomeBasis.Income,
    }, false);
}

/// <summary>Every income declared for the year, net or gross as the scale in force wants it.</summary>
internal sealed class DefinitivePopulation(SelfEmployedScale scale) : SelfEmployedPopulation
{
    public override string Book => RuleBooks.SelfEmployedDefinitive;

    public override string One => "revenu déclaré";

    protected override string Select =>
        "select i.id, f.member_id, f.activity, f.collaborating_spouse, i.profit, i.social_charges from revenue.incomes i join revenue.files f on f.id = i.file_id where";

    protected override string InYear => "i.year = $1";

    protected override string ById => "i.id = $1";

    protected override SelfEmployedFacts FactsOf(NpgsqlDataReader row, int year) => new(
        "", row.GetDecimal(4) + (scale.DefinitiveIncome(year) == IncomeKind.Gross ? row.GetDecimal(5) : 0), IncomeBasis.Income, false);
}
