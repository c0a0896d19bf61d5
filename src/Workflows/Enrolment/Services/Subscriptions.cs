using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>Opens and closes subscriptions. Adds rows and leaves the saving to the act it is part of.</summary>
public sealed class Subscriptions(BackOfficeDb db, LimitBook limits)
{
    /// <summary>
    /// Subscribes to services. What is open already stays as it is. A head office subscribes for all the member's establishments; another
    /// establishment for itself. Returns the requests of services that are not active at once: the caller starts their procedure.
    /// </summary>
    public async Task<IReadOnlyList<ServiceActivation>> OpenAsync(
        Guid memberId, Guid establishmentId, IReadOnlyCollection<string> codes, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var offers = await db.Set<ServiceOffer>().Where(o => codes.Contains(o.Code)).ToListAsync(ct);
        var open = await OpenRowsAsync(memberId, ct);
        var places = await PlacesAsync(memberId, establishmentId, ct);
        var requests = new List<ServiceActivation>();
        foreach (var offer in offers)
        {
            var wanted = offer.IsPerEstablishment ? places : [null];
            var missing = wanted.Where(p => !open.Exists(s => s.ServiceCode == offer.Code && s.EstablishmentId == p)).ToList();
            if (missing.Count == 0) continue;
            var request = offer.IsDelayed ? await RequestAsync(memberId, offer, by, now, ct) : null;
            if (request is not null) requests.Add(request);
            foreach (var place in missing) Open(memberId, place, offer, request, by, now);
        }

        return requests;
    }

    /// <summary>Ends a service for the whole member: subscriptions, habilitations and addressee. Returns the request it was waiting for, if any.</summary>
    public async Task<Guid?> CloseAsync(Guid memberId, string code, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var open = (await OpenRowsAsync(memberId, ct)).FindAll(s => s.ServiceCode == code);
        foreach (var subscription in open) subscription.Close(now, by.Name);
        await EndRightsAsync(memberId, code, place: null, now, ct);
        return open.Find(s => s.ActiveFrom is null)?.ActivationId;
    }

    /// <summary>A request is refused: what it asked for ends, and what another establishment already uses stays.</summary>
    public async Task RefuseAsync(ServiceActivation request, string because, string by, DateTimeOffset now, CancellationToken ct)
    {
        request.Refuse(because, now, by);
        var stays = (await OpenRowsAsync(request.MemberId, ct)).Exists(s => s.ServiceCode == request.ServiceCode && s.IsOpen);
        foreach (var place in stays ? request.Subscriptions.Select(s => s.EstablishmentId).ToList() : [null])
            await EndRightsAsync(request.MemberId, request.ServiceCode, place, now, ct);
    }

    /// <summary>What the services need beside the subscription, in place of what was given before.</summary>
    public async Task CompleteAsync(
        Guid memberId, Iban? iban, string? accountHolder, IReadOnlyList<string> organisations, string by, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.Set<Complement>().SingleOrDefaultAsync(c => c.MemberId == memberId && c.To == null, ct);
        before?.Close(now);
        var sameAccount = before?.Iban == iban && before?.AccountHolder == accountHolder;
        var complement = new Complement
        {
            MemberId = memberId,
            Iban = iban,
            AccountHolder = iban is null ? null : accountHolder,
            MandateReference = iban is null ? null : sameAccount ? before!.MandateReference : ReferenceOf(Guid.CreateVersion7()),
            Organisations = organisations,
            From = now,
            By = by,
        };
        // The former row is closed in the database before the new one opens: one open row a member.
        if (before is not null) await db.SaveChangesAsync(ct);
        db.Add(complement);
    }

    /// <summary>Habilitations end with their service; the addressee too, once no establishment uses it.</summary>
    private async Task EndRightsAsync(Guid memberId, string code, Guid? place, DateTimeOffset now, CancellationToken ct)
    {
        var granted = await db.Set<Habilitation>()
            .Where(h => h.ServiceCode == code && h.To == null && (place == null || h.EstablishmentId == place)
                && db.Establishments.Any(e => e.Id == h.EstablishmentId && e.MemberId == memberId))
            .ToListAsync(ct);
        foreach (var habilitation in granted) habilitation.Close(now);
        if (place is not null) return;
        foreach (var addressee in await db.Set<LegalAddressee>().Where(a => a.MemberId == memberId && a.ServiceCode == code && a.To == null).ToListAsync(ct))
            addressee.Close(now);
    }

    private Task<List<Subscription>> OpenRowsAsync(Guid memberId, CancellationToken ct) =>
        db.Set<Subscription>().Where(s => s.MemberId == memberId && s.To == null).ToListAsync(ct);

    private async Task<List<Guid?>> PlacesAsync(Guid memberId, Guid establishmentId, CancellationToken ct)
    {
        var isHeadOffice = await db.Establishments.AnyAsync(e => e.Id == establishmentId && e.MemberId == memberId && e.IsHeadOffice, ct);
        return await db.Establishments
            .Where(e => e.MemberId == memberId && e.ClosedOn == null && (isHeadOffice || e.Id == establishmentId))
            .Select(e => (Guid?)e.Id).ToListAsync(ct);
    }

    private async Task<ServiceActivation> RequestAsync(Guid memberId, ServiceOffer offer, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var values = await limits.ReadAsync(ct);
        var (due, alert) = (now + values.Span(Limits.ActivationDelay), now + values.Span(Limits.ActivationAlert));
        var request = new ServiceActivation
        {
            MemberId = memberId,
            ServiceCode = offer.Code,
            Offer = offer,
            RequestedAt = now,
            RequestedById = Guid.TryParse(by.Id, out var account) ? account : null,
            RequestedBy = by.Name,
            DueAt = due,
            // Never before the service may open by itself.
            AlertAt = alert > due ? alert : due,
        };
        db.Add(request);
        return request;
    }

    private void Open(Guid memberId, Guid? place, ServiceOffer offer, ServiceActivation? request, Actor by, DateTimeOffset now)
    {
        var subscription = new Subscription
        {
            MemberId = memberId,
            EstablishmentId = place,
            ServiceCode = offer.Code,
            From = now,
            RequestedBy = by.Name,
            ActivationId = request?.Id,
        };
        if (request is null) subscription.Activate(now);
        else request.Subscriptions.Add(subscription);
        db.Add(subscription);
    }

    private static string ReferenceOf(Guid id) => "BO" + id.ToString("N").ToUpperInvariant()[..24];
}
