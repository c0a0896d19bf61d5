using System.Globalization;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Tests.Privacy;

public sealed class PurgeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly Office office = new(database, new FakeClock(2026, 1, 12), services => services.AddAccounts());

    [Fact]
    public async Task Looking_at_what_is_due_removes_nothing()
    {
        await office.DoAsync<MailLinks>((links, db) =>
        {
            links.Issue(LinkPurpose.PasswordReset, Guid.NewGuid(), TimeSpan.FromHours(1), office.Clock.GetUtcNow());
            return db.SaveChangesAsync();
        });
        office.Clock.SetDay(2026, 1, 14);

        var due = await PreviewAsync("Liens de courriel échus");

        Assert.Equal(1, due.Count);
        Assert.Equal(1, await office.ReadAsync(db => db.Set<MailLink>().CountAsync()));
        Assert.Equal(1, (await PurgeAsync()).Lines.Single(l => l.Key == "mail-links").Count);
        Assert.Equal(0, await office.ReadAsync(db => db.Set<MailLink>().CountAsync()));
    }

    [Fact]
    public async Task A_year_after_leaving_an_employees_number_is_gone_and_the_headcounts_stay()
    {
        var member = await office.MemberAsync(3);
        await office.OpenCampaignAsync(2026, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 28));
        await office.DeclareAsync(member, 2026);
        var gone = await office.DoAsync<Employees, Guid>(async (_, db) =>
        {
            var employee = await db.Employees.FirstAsync(e => e.MemberId == member.Id);
            employee.Leave(new DateOnly(2026, 3, 1));
            await db.SaveChangesAsync();
            return employee.Id;
        });

        office.Clock.SetDay(2027, 3, 1);
        await PurgeAsync();
        Assert.NotNull(await NirOfAsync(gone));
        office.Clock.SetDay(2027, 3, 3);
        await PurgeAsync();

        Assert.Null(await NirOfAsync(gone));
        Assert.Equal(3, (await office.DeclarationAsync(member, 2026)).Headcount);
        Assert.Equal(2, await office.ReadAsync(db => db.Employees.CountAsync(e => e.MemberId == member.Id && e.Nir != null)));
    }

    [Fact]
    public async Task Five_years_after_the_end_a_members_file_is_gone_but_for_its_invoices_and_ten_years_after_those_too()
    {
        office.Clock.SetDay(2027, 1, 4);
        var member = await office.MemberAsync(2, withContact: false);
        var person = await office.PersonOfAsync(member, "Zélie Vantadour", "zelie@lafleur.example");
        await office.DoAsync<MemberDesk>(async (desk, _) => await desk.AddContactAsync(
            (await desk.FindAsync(member.Id, Stop))!, new(ContactRole.Account, "Eudoxie", "Brindavoine", "eudoxie@lafleur.example", null), Office.Camille, Stop));
        await office.ReadAsync(db => db.Employees.Where(e => e.MemberId == member.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.BirthName, "Quintaine")));
        await office.OpenCampaignAsync(2027, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31));
        await office.DeclareAsync(member, 2027);
        await office.InvoiceAsync(2027);
        await office.DoAsync<MemberDesk>((_, db) => db.Members.Where(m => m.Id == member.Id).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Status, MemberStatus.Resigned).SetProperty(x => x.LeftOn, new DateOnly(2027, 12, 31))));

        office.Clock.SetDay(2033, 1, 2);
        await PurgeAsync();

        var invoice = await office.ReadAsync(db => db.Invoices.SingleAsync(i => i.MemberId == member.Id));
        Assert.True(await office.ReadAsync(db => db.Documents.AnyAsync(d => d.SubjectId == invoice.Id && d.Kind == DocumentKind.Invoice)));
        Assert.Equal(2, (await office.DeclarationAsync(member, 2027)).Headcount);
        Assert.False(await office.ReadAsync(db => db.Users.AnyAsync(a => a.Id == person.Id)));
        Assert.Null((await office.DeclarationAsync(member, 2027)).Declarant);
        Assert.False(await office.ReadAsync(db => db.Mails.AnyAsync(m => m.MemberId == member.Id)));
        foreach (var trace in new[] { "Vantadour", "zelie@", "Brindavoine", "eudoxie@", "Quintaine" })
            Assert.Empty(await TextScan.FindAsync(database.DataSource, trace));

        office.Clock.SetDay(2037, 3, 2);
        await PurgeAsync();

        Assert.False(await office.ReadAsync(db => db.Members.AnyAsync(m => m.Id == member.Id)));
        Assert.False(await office.ReadAsync(db => db.Invoices.AnyAsync(i => i.MemberId == member.Id)));
        Assert.False(await office.ReadAsync(db => db.Declarations.AnyAsync(d => d.MemberId == member.Id)));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, member.Siren.Value));
        Assert.Equal("annual-declaration", (await office.ReadAsync(db => db.Set<ErasedCase>().SingleAsync(c => c.InstanceId == invoice.DeclarationId))).Workflow);
    }

    [Fact]
    public async Task The_application_cannot_touch_the_journal_but_by_erasing_whole_cases()
    {
        office.Clock.SetDay(2025, 1, 6);
        var member = await office.MemberAsync(1);
        await office.OpenCampaignAsync(2025, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31));
        var id = (await office.DeclarationAsync(member, 2025)).Id;

        foreach (var sql in new[] { "delete from workflow.journal", "update workflow.journal set text = ''", "delete from workflow.erased_cases" })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => office.ReadAsync(async db =>
            {
                // Also with the setting of the functions: without being the owner it opens nothing.
                await using var transaction = await db.Database.BeginTransactionAsync();
                await db.Database.ExecuteSqlRawAsync("set local workflow.retention = 'DELETE'");
                return await db.Database.ExecuteSqlRawAsync(sql);
            }));
            Assert.Contains("append-only", refusal.MessageText, StringComparison.Ordinal);
        }

        var head = await office.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync(i => i.Id == id));
        await office.DoAsync<WorkflowRuntime>((_, db) => db.EraseCasesAsync([id], office.Clock.GetUtcNow(), Stop));

        var left = await office.ReadAsync(db => db.Set<ErasedCase>().SingleAsync(c => c.InstanceId == id));
        Assert.Equal((head.Sequence, Convert.ToHexString(head.JournalHash)), (left.JournalLines, Convert.ToHexString(left.JournalHash)));
        Assert.False(await office.ReadAsync(db => db.Set<JournalEntry>().AnyAsync(j => j.InstanceId == id)));
    }

    [Fact]
    public async Task A_purge_killed_in_the_middle_goes_on_with_the_same_report()
    {
        await office.DoAsync<MailLinks>((links, db) =>
        {
            for (var i = 0; i < 900; i++) links.Issue(LinkPurpose.MailChange, Guid.NewGuid(), TimeSpan.FromHours(1), office.Clock.GetUtcNow());
            return db.SaveChangesAsync();
        });
        office.Clock.SetDay(2026, 6, 1);
        using (var killed = new WorkerProcess("purge.batch:2", "purge", database.ConnectionString, Now())) Assert.Equal(WorkerProcess.Killed, await killed.ExitCodeAsync());
        Assert.Equal(500, await office.ReadAsync(db => db.Set<MailLink>().CountAsync()));

        office.Clock.SetDay(2026, 6, 2);
        using (var next = new WorkerProcess(null, "purge", database.ConnectionString, Now())) Assert.Equal(0, await next.ExitCodeAsync());

        var runs = await office.ReadAsync(db => db.Set<PurgeRun>().Include(r => r.Lines).Where(r => r.StartedAt.Year == 2026 && r.StartedAt.Month == 6).OrderBy(r => r.StartedAt).ToListAsync());
        Assert.Equal(900, runs[0].Lines.Single(l => l.Key == "mail-links").Count);
        Assert.All(runs, run => Assert.True(run.IsFinished));
        Assert.Equal(0, await office.ReadAsync(db => db.Set<MailLink>().CountAsync()));
    }

    [Fact]
    public async Task An_admin_says_why_and_two_runs_are_not_under_way_at_once()
    {
        await Assert.ThrowsAsync<ReasonMissing>(() => office.DoAsync<PurgeRuns>((runs, _) => runs.StartAsync(" ", Office.Camille, Stop)));
        var begun = await office.DoAsync<PurgeRuns, PurgeRun>((runs, _) => runs.StartAsync("Contrôle de la CNIL", Office.Camille, Stop));
        await Assert.ThrowsAsync<PurgeUnderWay>(() => office.DoAsync<PurgeRuns>((runs, _) => runs.StartAsync("Encore", Office.Idriss, Stop)));

        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunAsync(begun.Id, null, Stop));

        var report = await office.ReadAsync(db => db.Set<PurgeRun>().SingleAsync(r => r.Id == begun.Id));
        Assert.Equal(("Camille Morel", "Contrôle de la CNIL", true), (report.By, report.Reason, report.IsFinished));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<PurgeRun> PurgeAsync()
    {
        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));
        var report = await office.ReadAsync(db => db.Set<PurgeRun>().Include(r => r.Lines).OrderByDescending(r => r.Id).FirstAsync());
        Assert.All(report.Lines, line => Assert.Null(line.Problem));
        return report;
    }

    private async Task<PurgeDue> PreviewAsync(string what) =>
        (await office.DoAsync<PurgeRuns, IReadOnlyList<PurgeDue>>((runs, _) => runs.PreviewAsync(Stop))).Single(d => d.What == what);

    private Task<SealedNir?> NirOfAsync(Guid employee) => office.ReadAsync(db => db.Employees.AsNoTracking().Where(e => e.Id == employee).Select(e => e.Nir).SingleAsync());

    private string Now() => office.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
