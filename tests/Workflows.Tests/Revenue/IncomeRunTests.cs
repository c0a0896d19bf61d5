using System.Globalization;
using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>The yearly file in the hands of staff, at its real size.</summary>
public sealed class IncomeRunTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const int Size = 10_000;
    private const int FirstNumber = 30_000;
    private const string ManyName = "Atelier Lafleur";
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_incomes_survive_a_stop_and_each_is_recorded_once()
    {
        await ManyAsync();
        var bad = await SendAsync(AFile(line => line switch { 40 => "99999;2025;1;0;0", 500 => $"{FirstNumber};2025;1;0;0", 9_000 => $"{FirstNumber + 9_000};2026;1e9;0;0", _ => null }));
        Assert.Equal(Size - 3, bad.Total);
        var faults = await FaultsAsync(bad);
        Assert.Equal([42, 502, 9_002], faults.Select(f => f.Line));
        Assert.Equal(["numero", null, "revenu"], faults.Select(f => f.Column));
        await Assert.ThrowsAsync<IncomeFileFaulty>(() => ApplyAsync(bad));

        var run = await SendAsync(AFile(_ => null));
        Assert.Equal((Size, 0), (run.Total, run.FaultCount));
        Assert.Equal(0, await IncomesAsync());
        await ApplyAsync(run);

        using var stop = new CancellationTokenSource();
        var running = RunAsync(stop.Token);
        await Eventually.TrueAsync(async () => (await FindAsync(run)).Done > 0, TimeSpan.FromMinutes(1));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var stopped = await FindAsync(run);
        Assert.Equal(IncomeRunState.Waiting, stopped.State);
        Assert.InRange(stopped.Done, IncomeImport.BatchSize, Size - 1);
        Assert.Equal(stopped.Done, await IncomesAsync());

        await RunAsync(CancellationToken.None);
        var done = await FindAsync(run);
        Assert.Equal((IncomeRunState.Done, Size, Size, 0), (done.State, done.Done, done.Recorded, done.Known));
        Assert.Equal(Size, await IncomesAsync());
        Assert.False(await _office.ReadAsync(db => db.Set<IncomeRunLines>().AnyAsync(l => l.RunId == run.Id)));
        await Assert.ThrowsAsync<IncomeRunAlreadyApplied>(() => ApplyAsync(done));
    }

    [Fact]
    public async Task Last_years_income_settles_its_year_and_the_schedule_of_this_year_rests_on_it()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 5, 20);
        await _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            files.OpenYear((await files.FindAsync(member.Id, CancellationToken.None))!, 2027);
            await db.SaveChangesAsync();
        });
        var run = await SendAsync($"{member.Number};2026;40000;0;0\n");
        await ApplyAsync(run);
        await RunAsync(CancellationToken.None);

        var done = await FindAsync(run);
        Assert.Equal((1, 1, 1, 0), (done.Recorded, done.Regularised, done.Recalculated, done.Known));
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2027)!;
        Assert.Equal((IncomeStage.LastYear, 40_000), (schedule.Stage, schedule.Income));
        Assert.Contains("revenue-regularised", await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task An_income_of_a_year_before_the_activity_is_named()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 30_000, startedOn: new DateOnly(2024, 6, 1), declared: false);
        var run = await SendAsync($"{member.Number};2023;40000;0;0\n");
        Assert.Contains("commencé en 2024", Assert.Single(await FaultsAsync(run)).Message, StringComparison.Ordinal);
    }

    /// <summary>So many self-employed members that only what an import costs is measured.</summary>
    private Task<int> ManyAsync() => _office.ReadAsync(async db =>
    {
        for (var i = 0; i < Size; i++)
        {
            var member = new Member
            {
                Number = (FirstNumber + i).ToString(CultureInfo.InvariantCulture),
                CompanyName = ManyName,
                Siren = DemoPeople.SirenOf(30_000_000 + i),
                JoinedOn = new DateOnly(2020, 1, 1),
            };
            db.Members.Add(member);
            db.Add(new SelfEmployedFile { MemberId = member.Id, Activity = SelfEmployedActivity.Artisan, StartedOn = new DateOnly(2020, 1, 1) });
        }

        return await db.SaveChangesAsync();
    });

    private static string AFile(Func<int, string?> other)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Size; i++) text.Append(other(i) ?? string.Create(CultureInfo.InvariantCulture, $"{FirstNumber + i};2025;{20_000 + i},50;5 000;0")).Append('\n');
        return text.ToString();
    }

    private Task<IncomeRun> SendAsync(string lines) => _office.DoAsync<IncomeRuns, IncomeRun>((runs, _) =>
        runs.SendAsync("revenus.csv", Encoding.UTF8.GetBytes(string.Join(';', IncomeFile.Columns) + "\n" + lines), Office.Camille, CancellationToken.None));

    private Task<IReadOnlyList<IncomeFault>> FaultsAsync(IncomeRun run) => _office.DoAsync<IncomeRuns, IReadOnlyList<IncomeFault>>((runs, _) => runs.FaultsAsync(run.Id, CancellationToken.None));

    private Task ApplyAsync(IncomeRun run) => _office.DoAsync<IncomeRuns>(async (runs, _) =>
        await runs.ApplyAsync((await runs.FindAsync(run.Id, CancellationToken.None))!, Office.Camille, CancellationToken.None));

    private Task<bool> RunAsync(CancellationToken ct) => _office.DoAsync<IncomeRunner, bool>((runner, _) => runner.RunNextAsync(ct));

    private Task<IncomeRun> FindAsync(IncomeRun run) => _office.ReadAsync(db => db.Set<IncomeRun>().AsNoTracking().SingleAsync(r => r.Id == run.Id));

    private Task<int> IncomesAsync() => _office.ReadAsync(db => db.Set<SelfEmployedFile>()
        .Where(f => f.Member.CompanyName == ManyName).SelectMany(f => f.Incomes).CountAsync(i => i.Year == 2025));
}
