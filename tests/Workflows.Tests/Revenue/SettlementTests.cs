using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>Where the money of a year goes once its income is final.</summary>
public sealed class SettlementTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_corrected_income_spares_what_the_first_had_still_to_claim_before_it_refunds()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await PayAsync(member, new(2027, 1, 10));
        await OpenAsync(member, 2027);
        await PayAsync(member, new(2027, 5, 20));
        var first = (await _office.DeclareIncomeAsync(member, 2026, 40_000))!;
        var second = (await _office.DeclareIncomeAsync(member, 2026, 35_000))!;

        Assert.True(first.Difference > -second.Difference);
        Assert.Equal((-second.Difference, 0), (second.SetOff, second.Refund));
        Assert.Equal(first.Difference + second.Difference, (await _office.FileAsync(member)).Schedules.SelectMany(s => s.Instalments).Sum(i => i.Regularisation));
    }

    [Fact]
    public async Task The_credit_of_a_settled_year_does_not_wait_any_longer()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 60_000, Rhythm.MonthlyOnThe20th);
        _office.Clock.SetDay(2026, 8, 25);
        await _office.ReevaluateAsync(member, 10_000);
        Assert.Equal(9_924, (await _office.FileAsync(member)).ScheduleOf(2026)!.Credit);
        await PayAsync(member, new(2027, 5, 20));
        var settled = (await _office.DeclareIncomeAsync(member, 2026, 10_000))!;

        Assert.Equal((-settled.Difference, 0), (settled.Refund, (await _office.FileAsync(member)).ScheduleOf(2026)!.Credit));
    }

    [Fact]
    public async Task Nothing_is_called_again_after_a_cessation_whatever_is_learnt_of_the_income()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.CeaseAsync(file, new DateOnly(2026, 5, 11), "Retraite", Office.Camille, CancellationToken.None));
        var called = await _office.InstalmentsAsync(member);
        await _office.DeclareIncomeAsync(member, 2025, 60_000);

        Assert.Equal(called, await _office.InstalmentsAsync(member));
    }

    [Fact]
    public async Task The_year_of_a_cessation_is_settled_without_waiting_for_its_end()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await Assert.ThrowsAsync<IncomeOfUnfinishedYear>(() => _office.DeclareIncomeAsync(member, 2026, 12_000));
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.CeaseAsync(file, new DateOnly(2026, 5, 11), "Retraite", Office.Camille, CancellationToken.None));
        await PayAsync(member, new(2026, 6, 1));
        var settled = (await _office.DeclareIncomeAsync(member, 2026, 12_000))!;

        Assert.Equal((3_678, 2026), (settled.Called, settled.Year));
        Assert.Equal(Math.Max(0, -settled.Difference), settled.Refund);
    }

    [Fact]
    public async Task A_cessation_undone_calls_what_it_had_stopped_to_the_euro()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.CeaseAsync(file, new DateOnly(2026, 5, 11), "Mauvais dossier", Office.Camille, CancellationToken.None));
        Assert.Equal(3_678, (await Instalments(member)).Sum(i => i.Total));
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.ResumeAsync(file, "Mauvais dossier", Office.Camille, CancellationToken.None));

        var instalments = await Instalments(member);
        Assert.Equal((8_823, 120), (instalments.Sum(i => i.Amount), instalments.Single(i => i.DueOn.Month == 11).Training));
        Assert.Equal([736, 736, 736, 735, 735, 735, 735, 735, 735, 735, 735, 735], instalments.Select(i => i.Amount));
        await Assert.ThrowsAsync<ActivityNotCeased>(() => _office.DoWithFileAsync(member, (desk, _, file) => desk.ResumeAsync(file, "Encore", Office.Camille, CancellationToken.None)));
    }

    [Fact]
    public async Task A_late_income_takes_the_raised_base_off_this_years_schedule()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 0, declared: false);
        Assert.Equal(IncomeStage.Undeclared, (await _office.FileAsync(member)).ScheduleOf(2026)!.Stage);
        await _office.DeclareIncomeAsync(member, 2024, 30_000);

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.YearBeforeLast, 30_000, 8_823), (schedule.Stage, schedule.Income, schedule.Quote.Amounts.ByInstalments));
    }

    /// <summary>Requests, reversals, cessations, payments and two declared incomes in any order: what came in less what went out is what was owed.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(23)]
    [InlineData(37)]
    [InlineData(58)]
    [InlineData(71)]
    [InlineData(94)]
    public async Task Whatever_happened_the_year_has_cost_its_definitive_contributions(int seed)
    {
        var chance = new Random(seed);
        var member = await _office.SelfEmployedAsync(seed % 2 == 0 ? SelfEmployedActivity.Artisan : SelfEmployedActivity.Merchant, 10_000 + chance.Next(60_000));
        var paid = 0m;
        for (var day = new DateOnly(2026, 1, 8); day.Year == 2026; day = day.AddDays(9 + chance.Next(20)))
        {
            if (chance.Next(3) == 0) paid += await PayAsync(member, day);
            _office.Clock.SetDay(day.Year, day.Month, day.Day);
            await AnythingAsync(member, chance);
        }

        var refunded = 0m;
        var definitive = 0m;
        foreach (var day in new DateOnly[] { new(2027, 5, 20), new(2027, 9, 2) })
        {
            _office.Clock.SetDay(day.Year, day.Month, day.Day);
            var settled = (await _office.DeclareIncomeAsync(member, 2026, chance.Next(120_000)))!;
            (refunded, definitive) = (refunded + settled.Refund, settled.Quote.Amounts.Total);
            if (chance.Next(2) == 0) paid += await PayAsync(member, day.AddDays(40));
        }

        paid += await PayAsync(member, new(2028, 1, 1));
        Assert.Equal(definitive, paid - refunded);
    }

    private async Task AnythingAsync(Member member, Random chance)
    {
        try
        {
            switch (chance.Next(6))
            {
                case 0 or 1 or 2:
                    await _office.ReevaluateAsync(member, chance.Next(100_000));
                    break;
                case 3 when await LastRequestAsync(member) is { } request:
                    await _office.DoAsync<StaffReevaluations>(async (acts, _) =>
                        await acts.ReverseAsync((await acts.FindAsync(request, CancellationToken.None))!, "Erreur", Office.Camille, CancellationToken.None));
                    break;
                case 4:
                    await _office.DoWithFileAsync(member, (desk, _, file) => file.CeasedOn is null
                        ? desk.CeaseAsync(file, _office.Clock.Today().AddDays(chance.Next(-20, 40)), "Cessation", Office.Camille, CancellationToken.None)
                        : desk.ResumeAsync(file, "Erreur", Office.Camille, CancellationToken.None));
                    break;
                case 5:
                    await _office.DoWithFileAsync(member, (_, files, file) => files.ChooseRhythmAsync(file, (Rhythm)chance.Next(3), CancellationToken.None));
                    break;
                default:
                    break;
            }
        }
        catch (Refusal)
        {
            // Refused on that day: nothing happened, which is one of the things that may happen.
        }
    }

    private Task<Guid?> LastRequestAsync(Member member) => _office.ReadAsync(db => db.Set<Reevaluation>()
        .Where(r => r.MemberId == member.Id).OrderByDescending(r => r.RequestedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync());

    /// <summary>Everything called by that day.</summary>
    private async Task<decimal> PayAsync(Member member, DateOnly day)
    {
        _office.Clock.SetDay(day.Year, day.Month, day.Day);
        var owed = 0m;
        await _office.DoWithFileAsync(member, async (desk, _, file) =>
        {
            owed = desk.OwedOn(file);
            if (owed > 0) await desk.ReceivePaymentAsync(file, owed, "Prélèvement", Office.Camille, CancellationToken.None);
        });
        return owed;
    }

    private Task OpenAsync(Member member, int year) => _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
    {
        files.OpenYear((await files.FindAsync(member.Id, CancellationToken.None))!, year);
        await db.SaveChangesAsync();
    });

    private async Task<List<Instalment>> Instalments(Member member) => [.. (await _office.FileAsync(member)).ScheduleOf(2026)!.Instalments.OrderBy(i => i.DueOn)];
}
