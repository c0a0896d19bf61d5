using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Explain;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>What the book service-eligibility is asked about one company.</summary>
public sealed record EligibilityFacts(string ForWhom, string Kind, string? Naf, int? Headcount, int Establishments)
{
    public static EligibilityFacts Of(EnrolmentProfile profile, string? naf, int? headcount, int establishments) => new(
        profile.ForWhom switch
        {
            Enrolment.ForWhom.OwnCompany => "own-company",
            Enrolment.ForWhom.OwnCompanyAndClients => "own-company-and-clients",
            _ => throw new ArgumentOutOfRangeException(nameof(profile)),
        },
        profile.Kind switch
        {
            CompanyKind.PrivateSector => "private-sector",
            CompanyKind.PublicSector => "public-sector",
            CompanyKind.SelfEmployedAlone => "self-employed-alone",
            CompanyKind.SelfEmployedWithStaff => "self-employed-with-staff",
            _ => throw new ArgumentOutOfRangeException(nameof(profile)),
        },
        naf?.Replace(".", "", StringComparison.Ordinal), headcount, establishments);
}

/// <summary>Whether a service is proposed to this company, and why or why not.</summary>
public sealed record Proposal(string Code, bool IsProposed, string Why, string? Reference)
{
    /// <summary>The rule behind it with the values it saw; null for a service no rule speaks of.</summary>
    public Explanation? Explained { get; init; }
}

/// <summary>Which services are proposed (rules/service-eligibility): one rule a service, its message is the reason shown.</summary>
public sealed class ServiceEligibility(PublishedRules rules)
{
    public IReadOnlyList<Proposal> Of(EligibilityFacts facts, DateOnly on)
    {
        var version = rules.Current.Book(RuleBooks.ServiceEligibility).At(on);
        var trace = version.For<EligibilityFacts>().Trace(facts);
        // A broken rule is an outage, not a "no".
        _ = trace.Answer();
        var explained = TraceReader.Read(trace.ToJson(), "Services proposés", "", version)!;
        return [.. trace.Rules.Where(r => r.Properties.ContainsKey("service")).Select(r => new Proposal(
            (string)r.Properties["service"]!, r.Outcome == RuleOutcome.True, French.Punctuate(Typographic(r.Message)), r.Reference)
        {
            Explained = explained with { Rules = [.. explained.Rules.Where(x => x.Name == r.Name)] },
        })];
    }

    /// <summary>A rule book's apostrophes are typed on a keyboard; a page's are not.</summary>
    private static string Typographic(string? message) => (message ?? "").Replace('\'', '’');
}
