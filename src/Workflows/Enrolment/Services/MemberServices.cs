using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>"Gérer les déclarations": what a member does with its services after the enrolment, one verb each, one transaction each.</summary>
public sealed class MemberServices(BackOfficeDb db, WorkflowRuntime workflows, ServiceCatalogue catalogue, Subscriptions subscriptions, TimeProvider clock)
{
    public async Task<MemberServiceList> ReadAsync(Guid memberId, CancellationToken ct)
    {
        var open = await db.Set<Subscription>().AsNoTracking().Where(s => s.MemberId == memberId && s.To == null).ToListAsync(ct);
        var complement = await db.Set<Complement>().AsNoTracking().SingleOrDefaultAsync(c => c.MemberId == memberId && c.To == null, ct);
        var due = await db.Set<ServiceActivation>().AsNoTracking()
            .Where(a => a.MemberId == memberId && (a.State == ActivationStates.Requested || a.State == ActivationStates.Late))
            .ToDictionaryAsync(a => a.Id, a => a.DueAt, ct);
        var places = await db.Establishments.CountAsync(e => e.MemberId == memberId && e.ClosedOn == null, ct);
        var all = (await catalogue.ReadAsync(ct)).Select(o => Shown(o, open.FindAll(s => s.ServiceCode == o.Code), complement, due));
        return new MemberServiceList([.. all], complement, places, MemberServiceList.VersionOf(open));
    }

    /// <summary>From the list the person saw to the one they want. Somebody who changed it meanwhile is not overwritten.</summary>
    public async Task ChangeAsync(
        Guid memberId, Capacity? capacity, IReadOnlyCollection<string> wanted, string version, Guid formId, Actor by, CancellationToken ct)
    {
        if (capacity is not Capacity.Administrator) throw new OnlyAdministrators();
        // Read first and written last: whoever changes the list between the two makes this act a refusal, never half of two.
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var list = await ReadAsync(memberId, ct);
        if (list.Version != version) throw new ServicesChangedMeanwhile();
        var changes = list.ChangesTo(wanted);
        if (changes.IsEmpty) throw new NoServiceChanged();
        if (list.OpenEstablishments == 0 && changes.Added.Any(o => o.IsPerEstablishment)) throw new NoOpenEstablishment();
        var now = clock.GetUtcNow();
        await OpenAsync(memberId, changes.Added, by, now, ct);
        foreach (var offer in changes.Removed) await CloseAsync(memberId, offer, by, now, ct);
        Remember(memberId, list, changes, by, now);
        db.Entry(member).Property(m => m.CompanyName).IsModified = true;
        await CommitAsync(formId, ct);
    }

    /// <summary>The bank account and the bodies, given or changed after the enrolment.</summary>
    public async Task CompleteAsync(
        Guid memberId, Capacity? capacity, Iban? iban, string? accountHolder, IReadOnlyList<string> organisations, Actor by, CancellationToken ct)
    {
        if (capacity is not Capacity.Administrator) throw new OnlyAdministrators();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await subscriptions.CompleteAsync(memberId, iban, accountHolder, organisations, by.Name, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The latest subscriptions, closed ones included.</summary>
    public async Task<IReadOnlyList<SubscriptionLine>> HistoryAsync(Guid memberId, CancellationToken ct) =>
        await db.Set<Subscription>().AsNoTracking().Where(s => s.MemberId == memberId).OrderByDescending(s => s.To ?? s.From).Take(50)
            .Select(s => new SubscriptionLine(
                db.Set<ServiceOffer>().Single(o => o.Code == s.ServiceCode).Name,
                db.Establishments.Where(e => e.Id == s.EstablishmentId).Select(e => e.Name).SingleOrDefault(),
                s.From, s.RequestedBy, s.To, s.ClosedBy))
            .ToListAsync(ct);

    /// <summary>How many habilitations would end with these services.</summary>
    public Task<int> CountHabilitationsAsync(Guid memberId, IReadOnlyList<string> codes, CancellationToken ct) => db.Set<Habilitation>().CountAsync(
        h => h.To == null && codes.Contains(h.ServiceCode) && db.Establishments.Any(e => e.Id == h.EstablishmentId && e.MemberId == memberId), ct);

    private async Task OpenAsync(Guid memberId, IReadOnlyList<ServiceOffer> offers, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var headOffice = await db.Establishments.Where(e => e.MemberId == memberId && e.IsHeadOffice).Select(e => e.Id).SingleOrDefaultAsync(ct);
        foreach (var request in await subscriptions.OpenAsync(memberId, headOffice, [.. offers.Select(o => o.Code)], by, now, ct))
            workflows.Start<ServiceActivationProcedure>(request, by);
    }

    private async Task CloseAsync(Guid memberId, ServiceOffer offer, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (await subscriptions.CloseAsync(memberId, offer.Code, by, now, ct) is { } request)
            workflows.Signal(request, new ServiceDropped(), StableId.Of("service-dropped", request), by);
    }

    private void Remember(Guid memberId, MemberServiceList list, ServiceChanges changes, Actor by, DateTimeOffset now)
    {
        var after = list.Mine.Select(s => s.Offer).Except(changes.Removed).Concat(changes.Added);
        db.Add(MemberEvent.Of(memberId, by, now, "Services modifiés", before: Names(list.Mine.Select(s => s.Offer)), after: Names(after)));
    }

    private async Task CommitAsync(Guid formId, CancellationToken ct)
    {
        try
        {
            workflows.Once(formId);
            await workflows.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new ServicesChangedMeanwhile();
        }
    }

    private static MemberService Shown(ServiceOffer offer, List<Subscription> open, Complement? complement, Dictionary<Guid, DateTimeOffset> due)
    {
        // What comes with membership is used whether or not an enrolment wrote it down.
        if (open.Count == 0) return new MemberService(offer, offer.IsCompulsory ? SubscriptionState.Active : null, 0, null, null);
        var states = open.Select(s => s.State(offer, complement)).ToList();
        return new MemberService(
            offer,
            states.Min(),
            open.Count(s => s.EstablishmentId is not null),
            open.Min(s => s.From),
            open.Where(s => s.ActiveFrom is null && s.ActivationId is { } id && due.ContainsKey(id)).Select(s => (DateTimeOffset?)due[s.ActivationId!.Value]).Min());
    }

    private static string Names(IEnumerable<ServiceOffer> offers) => string.Join(", ", offers.Select(o => o.Name).Order(StringComparer.Create(French.Culture, ignoreCase: true)));
}

public sealed class OnlyAdministrators() : Refusal(
    "Seul un administrateur de votre entreprise peut modifier les services. Demandez-le-lui, ou appelez le service adhérents.");

public sealed class ServicesChangedMeanwhile() : Refusal(
    "Vos services ont été modifiés entre-temps, par vous dans un autre onglet ou par une autre personne. Reprenez depuis la liste à jour.");

public sealed class NoServiceChanged() : Refusal("Vous n’avez rien ajouté ni retiré. Modifiez la liste, puis validez.");

public sealed class NoOpenEstablishment() : Refusal("Aucun établissement ouvert n’est enregistré pour votre entreprise. Appelez le service adhérents avant d’ajouter ce service.");
