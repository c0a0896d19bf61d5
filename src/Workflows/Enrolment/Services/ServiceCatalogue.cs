using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>What an admin may change of a service.</summary>
public sealed record ServiceOfferDetails(
    string Name, string Label, string Summary, ServiceFamily Family, IReadOnlyList<CompanyKind> Profiles, bool Payable,
    ServiceComplement Complement, IReadOnlyList<string> Organisations, bool IsDelayed);

/// <summary>The catalogue: who reads it, and what admins do with it, each with its reason.</summary>
public sealed class ServiceCatalogue(BackOfficeDb db, TimeProvider clock)
{
    /// <summary>All services in the order of the screens: families first, then their place.</summary>
    public async Task<IReadOnlyList<ServiceOffer>> ReadAsync(CancellationToken ct)
    {
        var offers = await db.Set<ServiceOffer>().AsNoTracking().ToListAsync(ct);
        return [.. offers.OrderBy(o => o.Family).ThenBy(o => o.Position)];
    }

    public Task<ServiceOffer?> FindAsync(string code, CancellationToken ct) => db.Set<ServiceOffer>().SingleOrDefaultAsync(o => o.Code == code, ct);

    public async Task ChangeAsync(ServiceOffer offer, ServiceOfferDetails details, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (details.Profiles.Count == 0) throw new OfferWithoutProfile();
        if (details.Complement.AsksForOrganisations() && details.Organisations.Count == 0) throw new OfferWithoutOrganisation();
        var before = ServiceOfferFields.Of(offer);
        (offer.Name, offer.Label, offer.Summary) = (details.Name.Trim(), details.Label.Trim(), details.Summary.Trim());
        (offer.Family, offer.Profiles, offer.Payable) = (details.Family, details.Profiles, details.Payable);
        (offer.Complement, offer.Organisations, offer.IsDelayed) = (details.Complement, details.Organisations, details.IsDelayed);
        var changes = ServiceOfferFields.Changes(before, ServiceOfferFields.Of(offer));
        if (changes.Count == 0) throw new OfferUnchanged();
        foreach (var (what, was, now) in changes) Remember(offer, what, was, now, reason, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Nobody can ask for it any more; who has it keeps it, and reads what replaces it.</summary>
    public async Task WithdrawAsync(ServiceOffer offer, string? replacedBy, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (offer.IsCompulsory) throw new CompulsoryOffer();
        if (replacedBy is not null && !await db.Set<ServiceOffer>().AnyAsync(o => o.Code == replacedBy && o.Code != offer.Code && o.IsActive, ct))
            throw new ReplacementNotOffered();
        offer.Withdraw(replacedBy);
        Remember(offer, "Proposé", "Oui", replacedBy is null ? "Non" : $"Non, remplacé par {replacedBy}", reason, by);
        await db.SaveChangesAsync(ct);
    }

    public async Task RestoreAsync(ServiceOffer offer, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        var before = offer.ReplacedBy is { } other ? $"Non, remplacé par {other}" : "Non";
        offer.Restore();
        Remember(offer, "Proposé", before, "Oui", reason, by);
        await db.SaveChangesAsync(ct);
    }

    public async Task<IReadOnlyList<ServiceOfferChange>> HistoryAsync(string code, CancellationToken ct) =>
        await db.Set<ServiceOfferChange>().AsNoTracking().Where(c => c.Code == code).OrderByDescending(c => c.Id).Take(100).ToListAsync(ct);

    private void Remember(ServiceOffer offer, string what, string before, string after, string reason, Actor by) => db.Add(new ServiceOfferChange
    {
        Code = offer.Code,
        What = what,
        Before = before,
        After = after,
        Reason = reason.Trim(),
        ById = by.Id,
        By = by.Name,
        At = clock.GetUtcNow(),
    });
}

/// <summary>A service's fields as the history shows them.</summary>
internal static class ServiceOfferFields
{
    public static IReadOnlyList<(string What, string Value)> Of(ServiceOffer offer) =>
    [
        ("Nom", offer.Name),
        ("Libellé", offer.Label),
        ("À quoi il sert", offer.Summary),
        ("Famille", offer.Family.Label()),
        ("Profils", string.Join(", ", offer.Profiles.Order().Select(p => p.Label()))),
        ("Télépaiement", offer.Payable ? "Oui" : "Non"),
        ("Complément", offer.Complement.Label()),
        ("Organismes", string.Join(", ", offer.Organisations)),
        ("Ouverture", offer.IsDelayed ? "Différée" : "Immédiate"),
    ];

    public static IReadOnlyList<(string What, string Before, string After)> Changes(
        IReadOnlyList<(string What, string Value)> before, IReadOnlyList<(string What, string Value)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.What, pair.First.Value, pair.Second.Value))];
}

public sealed class OfferUnchanged() : Refusal("Rien n’a changé. Modifiez au moins un champ, ou revenez à la liste.");

public sealed class OfferWithoutProfile() : Refusal("Cochez au moins un profil, ou retirez le service du catalogue.");

public sealed class OfferWithoutOrganisation() : Refusal("Saisissez au moins un organisme destinataire, ou choisissez un autre complément.");

public sealed class CompulsoryOffer() : Refusal("Ce service va avec l’adhésion : il ne peut être ni retiré ni quitté.");

public sealed class ReplacementNotOffered() : Refusal("Le service de remplacement doit être un autre service, encore proposé. Choisissez-en un dans la liste.");
