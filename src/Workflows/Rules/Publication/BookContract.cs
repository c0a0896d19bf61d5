using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Workforce;
using Membership = BackOffice.Workflows.Enrolment.Membership;
using Services = BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// What C# asks a book and reads of its answer. A text may compile and pass its cases and still lack what an invoice needs: it is refused
/// here, by name, and not by the first member who confirms.
/// </summary>
internal static class BookContract
{
    /// <summary>What is wrong, in words; empty when the version answers all that is read.</summary>
    public static IReadOnlyList<string> Faults(RuleVersion version) => version.Book switch
    {
        RuleBooks.Tariff => Check<TariffFacts>(version, "label", "unitPrice", "amountExclTax", "vatRate", "vatAmount", "nationalAverage"),
        RuleBooks.FollowUpCategory => Check<FollowUpFacts>(
            version, "category", "exam", "beforeAssignment", "maxPeriodMonths", "intermediateVisitMonths", "attestationRequired"),
        RuleBooks.DeclarationReview => Check<ReviewFacts>(version, "anomalies"),
        RuleBooks.MembershipEligibility => Check<Membership.EligibilityFacts>(version, "answer", "reasons", "entryFee"),
        RuleBooks.ServiceEligibility => Check<Services.EligibilityFacts>(version),
        RuleBooks.SelfEmployedDefinitive or RuleBooks.SelfEmployedProvisional => Scale(version),
        RuleBooks.SelfEmployedSchedule => Check<ScheduleFacts>(
            version, "day", "firstMonth", "everyMonths", "effectDelayDays", "noticeDays", "noticeAlertDays", "regularisationDays", "firstDueAfterDays",
            "trainingMonth", "needsReview"),
        _ => [$"le logiciel ne connaît pas de livre « {version.Book} »."],
    };

    /// <summary>A scale also says which income it applies to: the net one, or since the reform the gross one.</summary>
    private static List<string> Scale(RuleVersion version)
    {
        var faults = Check<SelfEmployedFacts>(
            version, "scale", "abatement", "contributionBase", "healthRate", "health", "dailyAllowances", "basicPension", "basicPensionCapped", "basicPensionUncapped",
            "supplementaryPension", "supplementaryTier1", "supplementaryTier2", "disabilityDeath", "familyRate", "familyAllowances", "contributions",
            "csgBase", "csgDeductible", "csgCrdsNotDeductible", "training", "total");
        if (version.Properties.GetValueOrDefault("income") is not ("net" or "gross"))
            faults.Add("« Properties.income » doit valoir \"net\" ou \"gross\" : il dit à quel revenu le barème s’applique.");
        return faults;
    }

    private static List<string> Check<TFacts>(RuleVersion version, params string[] read)
    {
        try
        {
            var given = version.For<TFacts>().OutputNames;
            return [.. read.Where(name => !given.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => $"la sortie « {name} » manque.")];
        }
        catch (RuleBookRefused refused)
        {
            return [.. refused.Faults.Select(f => f.Message)];
        }
    }
}
