using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Privacy;

public sealed class InactiveAccountTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly Office office = new(database, new FakeClock(2026, 1, 12), services => services.AddAccounts());

    [Fact]
    public async Task Two_years_without_a_sign_in_two_notices_then_the_account_is_gone_and_the_members_file_stays()
    {
        var member = await office.MemberAsync(2);
        var person = await office.PersonOfAsync(member, "Ysolde Marchepied", "ysolde@lafleur.example");
        await office.OpenCampaignAsync(2026, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));
        await office.DoAsync<MemberDeclarations>(async (acts, _) => await acts.ConfirmCompanyDetailsAsync(
            (await acts.FindAsync(member.Id, 2026, Stop))!, new Actor(person.Id.ToString(), person.DisplayName), Stop));
        var declaration = (await office.DeclarationAsync(member, 2026)).Id;

        await NightAsync(2027, 12, 12);
        Assert.Empty(await NoticesAsync());
        await NightAsync(2027, 12, 14);
        Assert.Equal("Votre compte inactif sera supprimé le 13 janvier 2028", Assert.Single(await NoticesAsync()));
        await NightAsync(2027, 12, 30);
        Assert.StartsWith("Dernier avis", (await NoticesAsync())[1], StringComparison.Ordinal);
        await NightAsync(2028, 1, 12);
        Assert.True(await ExistsAsync(person));
        await NightAsync(2028, 1, 13);

        Assert.False(await ExistsAsync(person));
        Assert.True(await office.ReadAsync(db => db.Members.AnyAsync(m => m.Id == member.Id)));
        Assert.Contains(await office.ReadAsync(db => db.Set<JournalEntry>().Where(j => j.InstanceId == declaration).ToListAsync()), j => j.ByName == "Ancien utilisateur");
        Assert.Null(await office.DoAsync<WorkflowRuntime, int?>((workflows, _) => workflows.VerifyJournalAsync(declaration, Stop)));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, "Marchepied"));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, "ysolde@"));
        Assert.True(await office.ReadAsync(db => db.Set<InactiveAccountCase>().AllAsync(c => c.AccountId != null || c.State == InactiveAccount.Deleted)));
    }

    [Fact]
    public async Task One_sign_in_after_the_notice_keeps_the_account_for_two_more_years()
    {
        office.Clock.SetDay(2031, 1, 6);
        var person = await office.PersonOfAsync(await office.MemberAsync(1), "Aubin Tardif", "aubin@lafleur.example");
        await NightAsync(2032, 12, 10);
        Assert.NotEmpty(await NoticesAsync(person));

        await office.DoAsync<Sessions>(async (sessions, db) =>
        {
            sessions.Open(await db.Users.SingleAsync(a => a.Id == person.Id), attachmentId: null);
            await db.SaveChangesAsync();
        });
        await NightAsync(2032, 12, 11);
        await NightAsync(2033, 2, 1);

        Assert.True(await ExistsAsync(person));
        Assert.Single(await NoticesAsync(person));
        Assert.Equal(InactiveAccount.Kept, await office.ReadAsync(db => db.Set<InactiveAccountCase>().Where(c => c.AccountId == person.Id).Select(c => c.State).SingleAsync()));

        await NightAsync(2034, 11, 20);
        Assert.Equal(2, (await NoticesAsync(person)).Count);
    }

    [Fact]
    public async Task An_agents_account_never_ends_by_itself()
    {
        office.Clock.SetDay(2036, 1, 7);
        var agent = await office.DoAsync<AccountOpening, Account>(async (opening, db) =>
        {
            var opened = opening.ForService(AccountKind.Staff, "Inès Caron", "ines@sante-provence-azur.example", "quatre cerises bleues");
            await db.SaveChangesAsync();
            return opened;
        });
        await NightAsync(2039, 1, 8);
        await NightAsync(2039, 6, 8);

        Assert.True(await ExistsAsync(agent));
        Assert.Empty(await NoticesAsync(agent));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task NightAsync(int year, int month, int day)
    {
        await office.DayAsync(year, month, day);
        await office.DoAsync<InactiveAccounts>((accounts, _) => accounts.LookAsync(Stop));
        await office.DispatchAsync();
        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));
        Assert.False(await office.ReadAsync(db => db.Set<PurgeLine>().AnyAsync(l => l.Problem != null)));
        await office.DoAsync<InactiveAccounts>((accounts, _) => accounts.FollowAsync(Stop));
        await office.DispatchAsync();
    }

    private Task<List<string>> NoticesAsync(Account? to = null) => office.ReadAsync(db => db.Mails
        .Where(m => m.Template == "inactive-account" && (to == null || m.ToAddress == to.Email)).OrderBy(m => m.CreatedAt)
        .Select(m => m.Subject.Replace('\u00A0', ' ')).ToListAsync());

    private Task<bool> ExistsAsync(Account account) => office.ReadAsync(db => db.Users.AnyAsync(a => a.Id == account.Id));
}
