using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Revenue;

/// <summary>A year's contributions line by line, in whole euros; the parts of the two pensions in cents, the two rates in percent.</summary>
public sealed record SelfEmployedAmounts(
    string Scale, decimal? Abatement, decimal Base,
    decimal HealthRate, decimal Health, decimal DailyAllowances,
    decimal BasicPension, decimal BasicPensionCapped, decimal BasicPensionUncapped,
    decimal SupplementaryPension, decimal SupplementaryTier1, decimal SupplementaryTier2,
    decimal DisabilityDeath, decimal FamilyRate, decimal FamilyAllowances, decimal Contributions,
    decimal CsgBase, decimal CsgDeductible, decimal CsgCrdsNotDeductible, decimal Training, decimal Total)
{
    /// <summary>What the instalments add up to: the training contribution is called apart, with November's.</summary>
    public decimal ByInstalments => Total - Training;

    public static SelfEmployedAmounts Of(RuleOutput answer) => new(
        answer.Text("scale"), answer.NumberOrNull("abatement"), answer.Number("contributionBase"),
        answer.Number("healthRate"), answer.Number("health"), answer.Number("dailyAllowances"),
        answer.Number("basicPension"), answer.Number("basicPensionCapped"), answer.Number("basicPensionUncapped"),
        answer.Number("supplementaryPension"), answer.Number("supplementaryTier1"), answer.Number("supplementaryTier2"),
        answer.Number("disabilityDeath"), answer.Number("familyRate"), answer.Number("familyAllowances"), answer.Number("contributions"),
        answer.Number("csgBase"), answer.Number("csgDeductible"), answer.Number("csgCrdsNotDeductible"), answer.Number("training"), answer.Number("total"));
}
