using System.Security.Cryptography;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>The overpayments that settled years give back, and the transfers that pay them: the office sends those itself, and records them here.</summary>
public sealed class Refunds(BackOfficeDb db, TimeProvider clock)
{
    public const int ReferenceLength = 60;

    /// <param name="members">Only theirs; null for everybody's.</param>
    public IQueryable<Regularisation> Of(bool paid, IQueryable<Guid>? members = null)
    {
        var all = db.Set<Regularisation>().AsNoTracking().Where(r => r.Refund > 0 && r.RefundedOn != null == paid);
        return members is null ? all : all.Where(r => db.Set<SelfEmployedFile>().Any(f => f.Id == r.FileId && members.Contains(f.MemberId)));
    }

    /// <summary>With the member each is owed to; the order stays.</summary>
    public IQueryable<RefundRow> Rows(IQueryable<Regularisation> refunds) =>
        from r in refunds
        from f in db.Set<SelfEmployedFile>().Where(f => f.Id == r.FileId)
        select new RefundRow(r.Id, f.MemberId, f.Member.Number, f.Member.CompanyName, r.Year, r.Refund, r.On, r.RefundedOn, r.RefundReference, r.RefundedBy);

    public Task<int> CountPendingAsync(CancellationToken ct) => Of(paid: false).CountAsync(ct);

    /// <summary>What all the pending ones come to.</summary>
    public async Task<RefundsPending> PendingAsync(CancellationToken ct)
    {
        var pending = await Of(paid: false).OrderBy(r => r.Id).Select(r => new { r.Id, r.Refund }).ToListAsync(ct);
        return new(pending.Count, pending.Sum(r => r.Refund), Convert.ToHexString(SHA256.HashData([.. pending.SelectMany(r => r.Id.ToByteArray())])), [.. pending.Select(r => r.Id)]);
    }

    /// <summary>One transfer, or one file of transfers, paid all of these: each member's history says so.</summary>
    public async Task<RefundsPaid> PayAsync(IReadOnlyCollection<Guid> chosen, DateOnly on, string reference, Actor by, CancellationToken ct)
    {
        if (chosen.Count == 0) throw new NoRefundChosen();
        if (on > clock.Today()) throw new TransferInTheFuture();
        if (reference.Trim() is not { Length: > 0 and <= ReferenceLength } stated) throw new TransferReferenceMissing();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var refunds = Of(paid: false).Where(r => chosen.Contains(r.Id));
        var rows = await Rows(refunds).ToListAsync(ct);
        if (rows.Find(r => r.Since > on) is { } early) throw new TransferBeforeSettlement(early);
        foreach (var row in rows) Remember(row, "Remboursement versé", "à verser", $"versé le {French.Date(on)}, référence {stated}", null, by);
        // Two agents with the same list: the rows decide, and the one who comes second changes nothing.
        var paid = await refunds.ExecuteUpdateAsync(r => r.SetProperty(x => x.RefundedOn, on).SetProperty(x => x.RefundedBy, by.Name).SetProperty(x => x.RefundReference, stated), ct);
        if (paid != chosen.Distinct().Count() || paid != rows.Count) throw new RefundListChanged();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new(paid, rows.Sum(r => r.Euros));
    }

    /// <summary>All pending ones, provided they are those the person saw: what was settled meanwhile is in no transfer yet.</summary>
    /// <param name="seen">The fingerprint of <see cref="PendingAsync"/>.</param>
    public async Task<RefundsPaid> PayAllAsync(string? seen, DateOnly on, string reference, Actor by, CancellationToken ct)
    {
        var pending = await PendingAsync(ct);
        if (pending.Fingerprint != seen) throw new RefundListChanged();
        return await PayAsync(pending.Ids, on, reference, by, ct);
    }

    public Task<RefundRow?> FindPaidAsync(Guid id, CancellationToken ct) => Rows(Of(paid: true).Where(r => r.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>The transfer came back, or the wrong line was marked: it is to be paid again.</summary>
    public async Task TakeBackAsync(Guid id, string? reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await FindPaidAsync(id, ct) ?? throw new RefundNotPaid();
        Remember(row, "Versement annulé", $"versé le {French.Date(row.PaidOn!.Value)}, référence {row.Reference}", "à verser", reason.Trim(), by);
        var changed = await Of(paid: true).Where(r => r.Id == id).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.RefundedOn, (DateOnly?)null).SetProperty(x => x.RefundedBy, (string?)null).SetProperty(x => x.RefundReference, (string?)null), ct);
        if (changed == 0) throw new RefundNotPaid();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private void Remember(RefundRow row, string what, string before, string after, string? reason, Actor by) => db.Add(MemberEvent.Of(
        row.MemberId, by, clock.GetUtcNow(), French.Of($"{what} ({row.Year})"), $"{French.Amount(row.Euros)} {before}", $"{French.Amount(row.Euros)} {after}", reason));
}

/// <summary>An overpayment of a settled year, to be paid back or paid.</summary>
/// <param name="Since">The day the year was settled.</param>
public sealed record RefundRow(
    Guid Id, Guid MemberId, string Number, string Company, int Year, decimal Euros, DateOnly Since, DateOnly? PaidOn, string? Reference, string? PaidBy);

/// <param name="Fingerprint">Of this very list: another refund more or less changes it.</param>
public sealed record RefundsPending(int Count, decimal Euros, string Fingerprint, IReadOnlyList<Guid> Ids);

public sealed record RefundsPaid(int Count, decimal Euros);

public sealed class NoRefundChosen() : Refusal("Cochez au moins un remboursement, ou « Tous les remboursements à verser ».");

public sealed class TransferInTheFuture() : Refusal("Saisissez la date du virement une fois qu’il est parti : aujourd’hui au plus tard.");

public sealed class TransferReferenceMissing() : Refusal(French.Of($"Saisissez la référence du virement, telle que la banque la montre ({Refunds.ReferenceLength} caractères au plus)."));

public sealed class TransferBeforeSettlement(RefundRow row) : Refusal(
    $"L’année {French.Of($"{row.Year}")} de l’adhérent {row.Number} n’est régularisée que depuis le {French.Date(row.Since)} : corrigez la date du virement, ou décochez cette ligne.");

public sealed class RefundListChanged() : Refusal("La liste a changé depuis que vous l’avez ouverte : rien n’est enregistré. Comparez-la ci-dessous avec votre virement, puis recommencez.");

public sealed class RefundNotPaid() : Refusal("Ce remboursement n’est pas marqué comme versé. Revenez à la liste.");
