using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>What the income of the year, once known, claims or gives back.</summary>
public sealed class RegularisationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_final_income_above_the_estimate_is_claimed_over_the_dates_left()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 25_000);
        await _office.OpenYearAsync(member, new(2027, 5, 20));

        var settled = (await _office.DeclareIncomeAsync(member, 2026, 40_000))!;

        var owed = RevenueBooks.Scale.Definitive(2026, SelfEmployedFacts.On(SelfEmployedActivity.Merchant, 40_000)).Amounts.Total;
        Assert.Equal(owed - settled.Called, settled.Difference);
        Assert.True(settled.Difference > 0);
        var later = (await _office.FileAsync(member)).ScheduleOf(2027)!.Instalments.OrderBy(i => i.DueOn).ToList();
        Assert.Equal(settled.Difference, later.Sum(i => i.Regularisation));
        Assert.All(later.Where(i => i.DueOn < new DateOnly(2027, 6, 4)), i => Assert.Equal(0, i.Regularisation));
        Assert.Equal((RevenueStates.Regularised, settled.Difference), ((await _office.CaseAsync(id)).State, (await _office.CaseAsync(id)).FinalDifference));
        Assert.Contains("revenue-regularised", await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task What_was_called_in_excess_pays_older_debts_first_and_the_rest_is_refunded()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 50_000);
        await _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
        {
            // Everything called so far is paid but the last instalment.
            var file = (await files.FindAsync(member.Id, CancellationToken.None))!;
            Assert.Equal(0, await files.ReceivePaymentAsync(file, 1_305 * 4, CancellationToken.None));
        });
        await _office.OpenYearAsync(member, new(2027, 5, 20));
        await PayAllButAsync(member, 2_000);

        var settled = (await _office.DeclareIncomeAsync(member, 2026, 30_000))!;

        Assert.Equal(-(15_659 - 8_823), settled.Difference);
        Assert.Equal((2_000, 15_659 - 8_823 - 2_000), (settled.SetOff, settled.Refund));
        Assert.Empty((await _office.FileAsync(member)).DebtsOn(new DateOnly(2027, 5, 20)));
    }

    private Task PayAllButAsync(Member member, decimal euros) => _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
    {
        var file = (await files.FindAsync(member.Id, CancellationToken.None))!;
        await files.ReceivePaymentAsync(file, file.DebtsOn(_office.Clock.Today()).Sum(d => d.Unpaid) - euros, CancellationToken.None);
    });
}
