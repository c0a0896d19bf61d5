using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
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
        _ => [$"le logiciel ne connaît pas de livre « {version.Book} »."],
    };

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
