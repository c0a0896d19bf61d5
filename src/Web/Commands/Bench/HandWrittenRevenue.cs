using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Bench;

/// <summary>The same lines as rules/self-employed-definitive/2026-01-01.json, written in C#: what the rule engine is measured against.</summary>
internal static class HandWrittenRevenue
{
    private const decimal Pass = 48060m;
    private static readonly decimal PensionMinimum = Euro(450 * 12.02m);
    private static readonly (decimal Base, decimal Rate)[] Health = [(0.20m * Pass, 0), (0.40m * Pass, 1.50m), (0.60m * Pass, 4m), (1.10m * Pass, 6.50m), (2 * Pass, 7.70m), (3 * Pass, 8.50m)];
    private static readonly (decimal Base, decimal Rate)[] Family = [(1.10m * Pass, 0), (1.40m * Pass, 3.10m)];

    public static SelfEmployedAmounts Of(SelfEmployedFacts facts)
    {
        var income = Euro(Math.Max(0, facts.Income));
        var abatement = Euro(Math.Min(Math.Max(0.26m * income, 0.0176m * Pass), 1.30m * Pass));
        var contributionBase = Math.Max(0, income - abatement);
        var healthRate = Rate(Health, contributionBase);
        var healthBase = Math.Min(contributionBase, 3 * Pass);
        var health = Euro((0.01m * healthRate * healthBase) + (0.065m * (contributionBase - healthBase)));
        var daily = Euro(0.005m * Math.Min(Math.Max(contributionBase, 0.40m * Pass), 5 * Pass));
        var pensionBase = Math.Max(contributionBase, PensionMinimum);
        var (capped, uncapped) = (0.1787m * Math.Min(pensionBase, Pass), 0.0072m * Math.Max(0, pensionBase - Pass));
        var (first, second) = (0.081m * Math.Min(contributionBase, Pass), 0.091m * Math.Max(0, Math.Min(contributionBase, 4 * Pass) - Pass));
        var (basic, supplementary) = (Euro(capped + uncapped), Euro(first + second));
        var disability = Euro(0.013m * Math.Min(Math.Max(contributionBase, 0.115m * Pass), Pass));
        var familyRate = Rate(Family, contributionBase);
        var family = Euro(0.01m * familyRate * contributionBase);
        var (deductible, notDeductible) = (Euro(0.068m * contributionBase), Euro(0.029m * contributionBase));
        var training = Euro((facts.Activity == "artisan" ? 0.0029m : facts.CollaboratingSpouse ? 0.0034m : 0.0025m) * Pass);
        var contributions = health + daily + basic + supplementary + disability + family;
        return new(
            "reforme-2025", abatement, contributionBase, healthRate, health, daily, basic, Cent(capped), Cent(uncapped), supplementary, Cent(first), Cent(second),
            disability, familyRate, family, contributions, contributionBase, deductible, notDeductible, training, contributions + deductible + notDeductible + training);
    }

    private static decimal Rate((decimal Base, decimal Rate)[] points, decimal at)
    {
        if (at <= points[0].Base) return points[0].Rate;
        for (var i = 1; i < points.Length; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (at <= to.Base) return Cent(from.Rate + ((at - from.Base) * (to.Rate - from.Rate) / (to.Base - from.Base)));
        }

        return points[^1].Rate;
    }

    private static decimal Euro(decimal amount) => decimal.Round(amount, 0, MidpointRounding.AwayFromZero);

    private static decimal Cent(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
