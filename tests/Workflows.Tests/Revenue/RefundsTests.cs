using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>What was called in excess goes back to the person, and the office knows which transfer took it there.</summary>
public sealed class RefundsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2027, 5, 20);
    private readonly Office _office = new(database, new FakeClock(2027, 5, 20));

    /// <summary>Each test pays what is its own: nothing is left from the one before.</summary>
    public async ValueTask InitializeAsync() => await _office.ReadAsync(db => db.Set<Regularisation>().ExecuteDeleteAsync());

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task An_overpayment_waits_until_its_transfer_is_recorded_and_the_history_says_so()
    {
        var (member, refund) = await OverpaidAsync();
        Assert.Equal((1, refund.Euros), await PendingAsync());
        Assert.True((await SettledAsync(member)).AwaitsRefund);

        var paid = await _office.DoAsync<Refunds, RefundsPaid>((refunds, _) => refunds.PayAsync([refund.Id], Today, " SCT-0527 ", Office.Camille, CancellationToken.None));

        Assert.Equal(new RefundsPaid(1, refund.Euros), paid);
        Assert.Equal((0, 0m), await PendingAsync());
        var settled = await SettledAsync(member);
        Assert.Equal((Today, "SCT-0527", "Camille Morel", false), (settled.RefundedOn, settled.RefundReference, settled.RefundedBy, settled.AwaitsRefund));
        var line = Assert.Single(await HistoryAsync(member));
        Assert.Equal(("Remboursement versé (2026)", "Camille Morel"), (line.What, line.By));
        Assert.EndsWith("à verser", line.Before, StringComparison.Ordinal);
        Assert.Contains("référence SCT-0527", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_is_recorded_once_whoever_comes_second()
    {
        var (member, refund) = await OverpaidAsync();
        await PayAsync([refund.Id]);
        await Assert.ThrowsAsync<RefundListChanged>(() => PayAsync([refund.Id]));
        Assert.Single(await HistoryAsync(member));
    }

    [Fact]
    public async Task All_at_once_means_all_those_that_were_seen()
    {
        await OverpaidAsync();
        var seen = (await _office.DoAsync<Refunds, RefundsPending>((refunds, _) => refunds.PendingAsync(CancellationToken.None))).Fingerprint;
        await OverpaidAsync();
        await Assert.ThrowsAsync<RefundListChanged>(() => PayAllAsync(seen));
        Assert.Equal(2, (await PendingAsync()).Count);

        seen = (await _office.DoAsync<Refunds, RefundsPending>((refunds, _) => refunds.PendingAsync(CancellationToken.None))).Fingerprint;
        await PayAllAsync(seen);
        Assert.Equal((0, 0m), await PendingAsync());
    }

    [Fact]
    public async Task A_transfer_that_cannot_be_is_refused()
    {
        var (_, refund) = await OverpaidAsync();
        await Assert.ThrowsAsync<NoRefundChosen>(() => PayAsync([]));
        await Assert.ThrowsAsync<TransferInTheFuture>(() => PayAsync([refund.Id], Today.AddDays(1)));
        await Assert.ThrowsAsync<TransferBeforeSettlement>(() => PayAsync([refund.Id], Today.AddDays(-1)));
        await Assert.ThrowsAsync<TransferReferenceMissing>(() => PayAsync([refund.Id], Today, " "));
        Assert.Equal(1, (await PendingAsync()).Count);
    }

    [Fact]
    public async Task A_transfer_that_came_back_is_to_be_paid_again()
    {
        var (member, refund) = await OverpaidAsync();
        await PayAsync([refund.Id]);
        await Assert.ThrowsAsync<ReasonMissing>(() => TakeBackAsync(refund.Id, " "));
        await TakeBackAsync(refund.Id, "IBAN clos");
        Assert.Equal((1, refund.Euros), await PendingAsync());
        Assert.Equal(["Remboursement versé (2026)", "Versement annulé (2026)"], (await HistoryAsync(member)).Select(e => e.What));
        await Assert.ThrowsAsync<RefundNotPaid>(() => TakeBackAsync(refund.Id, "IBAN clos"));
    }

    /// <summary>A merchant who paid 2026 on 30 000 € and earned 12 000 €.</summary>
    private async Task<(Member Member, RefundRow Refund)> OverpaidAsync()
    {
        var member = (await _office.MerchantsAsync(1))[0];
        await _office.DeclareIncomeAsync(member, 2026, 12_000);
        var settled = await SettledAsync(member);
        Assert.True(settled.Refund > 0);
        return (member, await _office.DoAsync<Refunds, RefundRow>((refunds, _) => refunds.Rows(refunds.Of(paid: false).Where(r => r.Id == settled.Id)).SingleAsync()));
    }

    private async Task<Regularisation> SettledAsync(Member member) => Assert.Single((await _office.FileAsync(member)).Regularisations);

    private async Task<(int Count, decimal Euros)> PendingAsync()
    {
        var pending = await _office.DoAsync<Refunds, RefundsPending>((refunds, _) => refunds.PendingAsync(CancellationToken.None));
        return (pending.Count, pending.Euros);
    }

    private Task PayAsync(IReadOnlyCollection<Guid> ids, DateOnly? on = null, string reference = "SCT-0527") =>
        _office.DoAsync<Refunds>((refunds, _) => refunds.PayAsync(ids, on ?? Today, reference, Office.Camille, CancellationToken.None));

    private Task PayAllAsync(string seen) => _office.DoAsync<Refunds>((refunds, _) => refunds.PayAllAsync(seen, Today, "SCT-0527", Office.Camille, CancellationToken.None));

    private Task TakeBackAsync(Guid id, string reason) => _office.DoAsync<Refunds>((refunds, _) => refunds.TakeBackAsync(id, reason, Office.Camille, CancellationToken.None));

    private Task<List<MemberEvent>> HistoryAsync(Member member) => _office.ReadAsync(db => db.Set<MemberEvent>().AsNoTracking().Where(e => e.MemberId == member.Id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync());
}
