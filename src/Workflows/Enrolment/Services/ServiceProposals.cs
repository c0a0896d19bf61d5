using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>A service on screen 7: what it is, whether it is proposed and why.</summary>
public sealed record ProposedOffer(ServiceOffer Offer, Proposal Proposal);

/// <summary>What an enrolment is offered: the catalogue for its profile, with the rule book's opinion of each service.</summary>
public sealed class ServiceProposals(BackOfficeDb db, ServiceCatalogue catalogue, ServiceEligibility eligibility, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProposedOffer>> OfAsync(EnrolmentFile file, EnrolmentProfile profile, CancellationToken ct)
    {
        var facts = await FactsAsync(file, profile, ct);
        var proposals = eligibility.Of(facts, clock.Today()).ToDictionary(p => p.Code);
        return [.. (await catalogue.ReadAsync(ct)).Where(o => o.IsOfferedTo(profile.Kind))
            // A service added to the catalogue before its rule is offered, not proposed.
            .Select(o => new ProposedOffer(o, proposals.GetValueOrDefault(o.Code) ?? new Proposal(o.Code, false, "Ajoutez ce service s’il vous concerne.", null)))];
    }

    /// <summary>The profile is chosen, or another one: its proposals become the list to edit. The same profile again changes nothing.</summary>
    public async Task ChooseProfileAsync(EnrolmentFile file, EnrolmentProfile profile, CancellationToken ct)
    {
        if (file.Profile == profile) return;
        var offers = await OfAsync(file, profile, ct);
        file.Profile = profile;
        file.Services = [.. offers.Where(o => o.Proposal.IsProposed).Select(Chosen)];
    }

    /// <summary>The list is again the one proposed for the profile.</summary>
    public async Task StartOverAsync(EnrolmentFile file, CancellationToken ct)
    {
        var profile = file.Profile ?? throw new EnrolmentStepNotReached();
        file.Services = [.. (await OfAsync(file, profile, ct)).Where(o => o.Proposal.IsProposed).Select(Chosen)];
        file.Grants = [];
    }

    /// <summary>The list as the person edited it; what was granted for services no longer on it falls away.</summary>
    public async Task ChooseServicesAsync(EnrolmentFile file, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var profile = file.Profile ?? throw new EnrolmentStepNotReached();
        var offers = await OfAsync(file, profile, ct);
        file.Services = [.. offers.Where(o => codes.Contains(o.Offer.Code) || (o.Offer.IsCompulsory && o.Proposal.IsProposed)).Select(Chosen)];
        file.Grants = [.. file.Grants.Where(g => file.Services.Any(s => s.Code == g.ServiceCode))];
    }

    private static ChosenService Chosen(ProposedOffer offer) => new(offer.Offer.Code, offer.Proposal.IsProposed, offer.Proposal.IsProposed ? offer.Proposal.Why : null);

    private async Task<EligibilityFacts> FactsAsync(EnrolmentFile file, EnrolmentProfile profile, CancellationToken ct)
    {
        var naf = await db.Establishments.Where(e => e.Id == file.EstablishmentId).Select(e => e.Naf).SingleOrDefaultAsync(ct);
        var establishments = await db.Establishments.CountAsync(e => e.MemberId == file.MemberId && e.ClosedOn == null, ct);
        var headcount = await db.Declarations.Where(d => d.MemberId == file.MemberId && d.Headcount != null)
            .OrderByDescending(d => d.Year).Select(d => d.Headcount).FirstOrDefaultAsync(ct);
        return EligibilityFacts.Of(profile, naf, headcount, establishments);
    }
}
