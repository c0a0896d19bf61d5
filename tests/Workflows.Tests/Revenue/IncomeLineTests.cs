using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>One file of ten thousand that nobody can calculate: the run says which, and loses none of the others.</summary>
public sealed class IncomeLineTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const int Bad = 50;
    private readonly Office _office = new(database, new FakeClock(2027, 5, 20));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_line_that_fails_stops_the_run_and_is_named_and_the_run_goes_on_once_it_is_mended()
    {
        var members = await _office.MerchantsAsync(120);
        var quote = await DamageAsync(members[Bad]);
        var run = await _office.ToApplyAsync(members);
        Assert.True(await _office.RunIncomesAsync());

        var stopped = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Interrupted, Bad, Bad), (stopped.State, stopped.Done, await _office.RecordedAsync(members)));
        Assert.Equal((Bad + 2, members[Bad].Number, 2026), (stopped.StoppedAt!.Line, stopped.StoppedAt.MemberNumber, stopped.StoppedAt.Year));
        Assert.Contains("ne peut pas être calculé (JsonException)", stopped.StoppedAt.Message, StringComparison.Ordinal);
        Assert.False(await _office.RunIncomesAsync());

        await MendAsync(members[Bad], quote);
        await _office.GoOnAsync(run);
        Assert.True(await _office.RunIncomesAsync());
        var done = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, 120, 120, 0, (IncomeProblem?)null), (done.State, done.Done, done.Recorded, done.Known, done.StoppedAt));
        Assert.All(await _office.RegularisationMailsAsync(members), mails => Assert.Equal(1, mails));
    }

    [Fact]
    public async Task The_line_in_the_way_may_be_left_out_and_the_report_names_it()
    {
        var members = await _office.MerchantsAsync(120);
        await DamageAsync(members[Bad]);
        var run = await _office.ToApplyAsync(members);
        Assert.True(await _office.RunIncomesAsync());
        await LeaveOutAsync(run);
        Assert.True(await _office.RunIncomesAsync());

        var done = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, 120, 119, 0), (done.State, done.Done, done.Recorded, done.Known));
        Assert.Equal(members[Bad].Number, Assert.Single(done.LeftOut).MemberNumber);
        Assert.Equal(119, await _office.RecordedAsync(members));
        await Assert.ThrowsAsync<IncomeLineNotInTheWay>(() => LeaveOutAsync(run));
    }

    [Fact]
    public async Task A_member_without_a_file_any_more_is_named_in_the_report()
    {
        var members = await _office.MerchantsAsync(3);
        var run = await _office.ToApplyAsync(members);
        await _office.ReadAsync(db => db.Set<SelfEmployedFile>().Where(f => f.MemberId == members[1].Id).ExecuteDeleteAsync());
        Assert.True(await _office.RunIncomesAsync());

        var done = await _office.FindAsync(run);
        Assert.Equal((IncomeRunState.Done, 3, 2), (done.State, done.Done, done.Recorded));
        Assert.Equal((3, members[1].Number), (Assert.Single(done.LeftOut).Line, done.LeftOut[0].MemberNumber));
    }

    /// <summary>The figures of a year are no figures any more.</summary>
    private Task<string> DamageAsync(Member member) => _office.ReadAsync(async db =>
    {
        var quote = await db.Database.SqlQuery<string>($"select s.quote::text as \"Value\" from revenue.schedules s join revenue.files f on f.id = s.file_id where f.member_id = {member.Id} and s.year = 2026").SingleAsync();
        await WriteAsync(db, member, "\"?\"");
        return quote;
    });

    private Task<int> MendAsync(Member member, string quote) => _office.ReadAsync(db => WriteAsync(db, member, quote));

    private static Task<int> WriteAsync(BackOfficeDb db, Member member, string quote) => db.Database.ExecuteSqlAsync(
        $"update revenue.schedules set quote = {quote}::jsonb where year = 2026 and file_id in (select id from revenue.files where member_id = {member.Id})");

    private Task LeaveOutAsync(IncomeRun run) => _office.DoAsync<IncomeRuns>(async (runs, _) =>
        await runs.LeaveOutAsync((await runs.FindAsync(run.Id, CancellationToken.None))!, Office.Camille, CancellationToken.None));
}
