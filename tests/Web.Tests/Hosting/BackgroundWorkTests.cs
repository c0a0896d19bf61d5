using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Hosting;

/// <summary>What staff ask for and no page waits for: a process that serves the site makes it, whoever asked and on whichever server.</summary>
public sealed class BackgroundWorkTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Office _office = new(database, new FakeClock(TimeProvider.System.GetUtcNow()));

    private int ThisYear => _office.Clock.GetUtcNow().Year;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_campaign_a_replay_and_a_yearly_file_are_made_by_the_site_itself()
    {
        var member = await _office.MemberAsync(employees: 0);
        using var folder = new CallersFolder();
        var address = Site.FreeAddress();
        await using var site = Site.Start(folder.Path, ["--urls", address], new Dictionary<string, string> { ["ConnectionStrings__BackOffice"] = database.ConnectionString });
        await site.ServesAsync(address);

        await _office.DoAsync<Campaigns>((campaigns, _) => campaigns.OpenAsync(ThisYear, new(ThisYear, 1, 1), new(ThisYear, 12, 31), Stop));
        await MadeAsync(() => _office.ReadAsync(db => db.Declarations.AnyAsync(d => d.MemberId == member.Id && d.Year == ThisYear)));

        var replay = await ReplayAsync();
        await MadeAsync(() => _office.ReadAsync(db => db.Set<EffectRun>().AnyAsync(r => r.Id == replay && r.State == EffectState.Done)));

        var incomes = await IncomesAsync(member);
        await MadeAsync(() => _office.ReadAsync(db => db.Set<IncomeRun>().AnyAsync(r => r.Id == incomes && r.State == IncomeRunState.Done)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task MadeAsync(Func<Task<bool>> isMade) => Eventually.TrueAsync(isMade, Patience);

    private async Task<Guid> ReplayAsync() => (await _office.DoAsync<EffectRuns, EffectRun>(
        (runs, _) => runs.AskAsync(RuleBooks.Factory().Book(RuleBooks.Tariff).Versions[^1], ThisYear, Office.Camille, Stop))).Id;

    private async Task<Guid> IncomesAsync(Member member)
    {
        await _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            files.Open(member.Id, SelfEmployedActivity.Merchant, new DateOnly(2015, 1, 1));
            await db.SaveChangesAsync();
        });
        var file = $"{string.Join(';', IncomeFile.Columns)}\n{member.Number};{ThisYear - 1};40000;8000;0\n";
        var run = await _office.DoAsync<IncomeRuns, IncomeRun>((runs, _) => runs.SendAsync("revenus.csv", Encoding.UTF8.GetBytes(file), Office.Camille, Stop));
        await _office.DoAsync<IncomeRuns>(async (runs, _) => await runs.ApplyAsync((await runs.FindAsync(run.Id, Stop))!, Office.Camille, Stop));
        return run.Id;
    }
}
