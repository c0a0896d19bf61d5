using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>What a year calls, on which base and on which days.</summary>
public sealed class YearScheduleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task On_1_January_every_active_file_gets_its_schedule_once()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 1, 1);
        await _office.DoAsync<RevenueYears>(async (years, _) => Assert.True(await years.OpenMissingAsync(CancellationToken.None) >= 1));
        Assert.Equal(IncomeStage.YearBeforeLast, (await _office.FileAsync(member)).ScheduleOf(2027)!.Stage);
        await _office.DoAsync<RevenueYears>(async (years, _) => Assert.Equal(0, await years.OpenMissingAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task The_year_after_is_recalculated_once_last_years_income_is_known()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await _office.OpenYearAsync(member, new(2027, 5, 12));
        Assert.Equal(IncomeStage.YearBeforeLast, (await _office.FileAsync(member)).ScheduleOf(2027)!.Stage);

        await _office.DeclareIncomeAsync(member, 2026, 50_000);

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2027)!;
        Assert.Equal((IncomeStage.LastYear, 50_000), (schedule.Stage, schedule.Income));
        Assert.Equal(schedule.Quote.Amounts.ByInstalments, schedule.Instalments.Sum(i => i.Amount));
    }

    [Fact]
    public async Task A_new_activity_pays_on_a_flat_base_from_ninety_days_after_its_start()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 0, startedOn: new(2026, 3, 10), declared: false);
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.FlatBase, 3_593), (schedule.Stage, schedule.Quote.Amounts.Total));
        Assert.Equal(new DateOnly(2026, 7, 5), schedule.Instalments.Min(i => i.DueOn));
        Assert.Equal(3_593, schedule.Instalments.Sum(i => i.Total));
    }

    [Fact]
    public async Task Without_any_declaration_the_base_is_raised()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 0, declared: false);
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.Undeclared, 30_038), (schedule.Stage, schedule.Quote.Amounts.Base));
    }

    [Fact]
    public async Task After_a_cessation_nothing_more_is_called_and_nothing_is_reevaluated()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 30_000);
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.CeaseAsync(file, new(2026, 6, 30), "Retraite", Office.Camille, CancellationToken.None));
        Assert.Equal(0, (await _office.InstalmentsAsync(member)).Skip(6).Sum());
        await Assert.ThrowsAsync<ActivityCeased>(() => _office.ReevaluateAsync(member, 20_000));
    }

    [Fact]
    public async Task The_rhythm_changes_once_a_year_and_the_sum_stays()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await ChooseAsync(member, Rhythm.Quarterly);
        var instalments = (await _office.FileAsync(member)).ScheduleOf(2026)!.Instalments.OrderBy(i => i.DueOn).ToList();
        Assert.Equal(8_943, instalments.Sum(i => i.Total));
        Assert.Equal([new(2026, 8, 5), new(2026, 11, 5)], instalments.Skip(5).Select(i => i.DueOn));
        Assert.Equal(120, instalments[^1].Training);
        await Assert.ThrowsAsync<RhythmAlreadyChosen>(() => ChooseAsync(member, Rhythm.MonthlyOnThe20th));
    }

    private Task ChooseAsync(Member member, Rhythm rhythm) => _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
        await files.ChooseRhythmAsync((await files.FindAsync(member.Id, CancellationToken.None))!, rhythm, CancellationToken.None));
}
