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

    public override string Words(RuleOutput output) => $"{French.Amount(output.Number("total"))} par an";

    public override decimal Value(RuleOutput output) => output.Number("total");

    public override void AddTo(decimal[] sums, RuleOutput output)
    {
        sums[0] += output.Number("contributions");
        sums[1] += output.Number("csgDeductible") + output.Number("csgCrdsNotDeductible");
        sums[2] += output.Number("total");
    }

    protected override Subject<SelfEmployedFacts> SubjectOf(NpgsqlDataReader row, int year)
    {
        var activity = Enum.Parse<SelfEmployedActivity>(row.GetString(2)).Key();
        return new(row.GetGuid(0), row.GetGuid(1), null, FactsOf(row, year) with { Activity = activity, CollaboratingSpouse = row.GetBoolean(3) });
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

    protected override SubjectQuery Query { get; } = new(
        From: "revenue.schedules s join revenue.files f on f.id = s.file_id",
        Id: "s.id",
        Where: "s.year = $1",
        Columns: "s.id, f.member_id, f.activity, f.collaborating_spouse, s.income, s.stage");

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

    protected override SubjectQuery Query { get; } = new(
        From: "revenue.incomes i join revenue.files f on f.id = i.file_id",
        Id: "i.id",
        Where: "i.year = $1",
        Columns: "i.id, f.member_id, f.activity, f.collaborating_spouse, i.profit, i.social_charges");

    protected override SelfEmployedFacts FactsOf(NpgsqlDataReader row, int year) => new(
        "", row.GetDecimal(4) + (scale.DefinitiveIncome(year) == IncomeKind.Gross ? row.GetDecimal(5) : 0), IncomeBasis.Income, false);
}
