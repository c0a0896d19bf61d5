using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>A person who acts for the member, and whether they may be the legal addressee.</summary>
public sealed record AddresseeCandidate(Guid AccountId, string Name, IReadOnlyList<Capacity> Capacities)
{
    public bool MayBe => Capacities.Any(LegalAddressee.MayBe);
}

/// <summary>Who receives a service's letters with legal effect.</summary>
public sealed class LegalAddressees(BackOfficeDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<AddresseeCandidate>> CandidatesAsync(Guid memberId, CancellationToken ct)
    {
        var rows = await db.Set<Attachment>().AsNoTracking().Where(a => a.MemberId == memberId && a.To == null)
            .Join(db.Users.Where(u => u.DisabledAt == null), a => a.AccountId, u => u.Id, (a, u) => new { u.Id, u.DisplayName, a.Capacity })
            .ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.Id, r.DisplayName)).Select(g => new AddresseeCandidate(g.Key.Id, g.Key.DisplayName, [.. g.Select(r => r.Capacity).Order()]))
            .OrderBy(c => c.Name, StringComparer.Create(French.Culture, ignoreCase: true))];
    }

    public async Task<IReadOnlyDictionary<string, LegalAddressee>> InForceAsync(Guid memberId, CancellationToken ct) =>
        await db.Set<LegalAddressee>().AsNoTracking().Where(a => a.MemberId == memberId && a.To == null).ToDictionaryAsync(a => a.ServiceCode, ct);

    public async Task ChooseAsync(Guid memberId, Capacity? capacity, string code, Guid accountId, Actor by, CancellationToken ct)
    {
        if (capacity is not Capacity.Administrator) throw new OnlyAdministrators();
        var subscribed = await db.Set<Subscription>().AnyAsync(s => s.MemberId == memberId && s.ServiceCode == code && s.To == null, ct);
        if (!subscribed || !await db.Set<ServiceOffer>().AnyAsync(o => o.Code == code && o.HasLegalAddressee, ct)) throw new NoAddresseeHere();
        var person = (await CandidatesAsync(memberId, ct)).SingleOrDefault(c => c.AccountId == accountId) ?? throw new AddresseeUnknown();
        if (!person.MayBe) throw new ThirdPartyNeverAddressee();
        var current = await db.Set<LegalAddressee>().SingleOrDefaultAsync(a => a.MemberId == memberId && a.ServiceCode == code && a.To == null, ct);
        if (current?.AccountId == accountId) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        current?.Close(clock.GetUtcNow());
        // Closed in the database before the next one opens: one addressee a service.
        await db.SaveChangesAsync(ct);
        Add(memberId, code, accountId, by.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>At enrolment: the person of the company who opens the service, where there is no addressee yet. The caller saves.</summary>
    public async Task OfferAsync(Guid memberId, Account account, Capacity capacity, IEnumerable<string> codes, string by, DateTimeOffset now, CancellationToken ct)
    {
        if (!LegalAddressee.MayBe(capacity)) return;
        var wanted = codes.ToList();
        var offers = await db.Set<ServiceOffer>().Where(o => o.HasLegalAddressee && wanted.Contains(o.Code)).Select(o => o.Code).ToListAsync(ct);
        var taken = await InForceAsync(memberId, ct);
        foreach (var code in offers.Where(c => !taken.ContainsKey(c))) Add(memberId, code, account.Id, by, now);
    }

    private void Add(Guid memberId, string code, Guid accountId, string by, DateTimeOffset now) => db.Add(new LegalAddressee
    {
        MemberId = memberId,
        ServiceCode = code,
        AccountId = accountId,
        From = now,
        ChosenBy = by,
    });
}

public sealed class ThirdPartyNeverAddressee() : Refusal(
    "Un tiers déclarant peut consulter les notifications, jamais en être le destinataire légal. Choisissez une personne de votre entreprise.");

public sealed class AddresseeUnknown() : Refusal("Cette personne n’agit plus pour votre entreprise. Choisissez quelqu’un dans la liste.");

public sealed class NoAddresseeHere() : Refusal("Ce service n’a pas de destinataire légal, ou vous ne l’utilisez pas. Revenez à vos services.");
