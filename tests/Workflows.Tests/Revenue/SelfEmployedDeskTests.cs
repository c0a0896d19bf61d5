using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>What staff do with a self-employed member's file.</summary>
public sealed class SelfEmployedDeskTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_payment_beyond_what_is_called_is_refused_and_what_is_paid_is_told_in_the_history()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await Assert.ThrowsAsync<PaymentBeyondDebts>(() => ActAsync(member, (desk, file) => desk.ReceivePaymentAsync(file, 100_000, "Virement", Office.Camille, CancellationToken.None)));
        await Assert.ThrowsAsync<ReasonMissing>(() => ActAsync(member, (desk, file) => desk.ReceivePaymentAsync(file, 10, " ", Office.Camille, CancellationToken.None)));
        await ActAsync(member, (desk, file) => desk.ReceivePaymentAsync(file, 1_000, "Virement", Office.Camille, CancellationToken.None));

        Assert.Equal([736, 264, 0], (await _office.FileAsync(member)).ScheduleOf(2026)!.Instalments.OrderBy(i => i.DueOn).Take(3).Select(i => i.Paid));
        var told = Assert.Single(await HistoryAsync(member));
        Assert.Equal(("Paiement reçu", "Virement"), (told.What, told.Reason));
    }

    [Fact]
    public async Task A_year_nobody_declared_is_settled_once_on_the_raised_base()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 7, 1);
        await ActAsync(member, (desk, file) => desk.SettleUndeclaredAsync(file, 2026, "Relance sans réponse", Office.Camille, CancellationToken.None));

        var settled = Assert.Single((await _office.FileAsync(member)).Regularisations);
        Assert.True(settled.Difference > 0);
        Assert.Equal("Revenu 2026 non déclaré", Assert.Single(await HistoryAsync(member)).What);
        await Assert.ThrowsAsync<YearNotUndeclared>(() => ActAsync(member, (desk, file) => desk.SettleUndeclaredAsync(file, 2026, "Encore", Office.Camille, CancellationToken.None)));
    }

    [Fact]
    public async Task Nothing_is_called_after_a_cessation()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await ActAsync(member, (desk, file) => desk.CeaseAsync(file, new DateOnly(2026, 6, 30), "Retraite", Office.Camille, CancellationToken.None));

        Assert.Equal([735, 0], (await _office.InstalmentsAsync(member)).Skip(5).Take(2));
        Assert.Contains("735", Assert.Single(await HistoryAsync(member)).After, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ActivityAlreadyCeased>(() => ActAsync(member, (desk, file) => desk.CeaseAsync(file, new DateOnly(2026, 7, 31), "Encore", Office.Camille, CancellationToken.None)));
    }

    private Task ActAsync(Member member, Func<SelfEmployedDesk, SelfEmployedFile, Task> act) => _office.DoWithFileAsync(member, (desk, _, file) => act(desk, file));

    private Task<List<MemberEvent>> HistoryAsync(Member member) => _office.ReadAsync(db => db.Set<MemberEvent>().AsNoTracking().Where(e => e.MemberId == member.Id).ToListAsync());
}
