using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Accounts;

public sealed class MailChangeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Password = "quatre cerises bleues";
    private const string Former = "camille@boulangerie.example";
    private const string New = "camille@fournil.example";

    private readonly Office _office = new(database, new FakeClock(2026, 3, 2), services =>
    {
        services.AddAccounts();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
    });

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_link_nobody_opens_expires_after_72_hours_and_both_addresses_are_forgotten()
    {
        var account = await AnAccountAsync();
        await AskAsync(account, New);
        await _office.DayAsync(2026, 3, 6);

        var change = await ChangeAsync(account);
        Assert.Equal((MailChangeStates.Expired, null, null), (change.State, change.FormerAddress, change.NewAddress));
        Assert.Equal(Former, (await ReadAsync(account)).Email);
        await Assert.ThrowsAsync<LinkExpired>(() => LinkAsync(New, LinkPurpose.MailChange));
    }

    [Fact]
    public async Task A_newer_request_replaces_the_older_one()
    {
        var account = await AnAccountAsync();
        await AskAsync(account, "autre@fournil.example");
        _office.Clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync(account, New);

        var states = await _office.ReadAsync(db => db.Set<MailChange>().Where(c => c.AccountId == account.Id).OrderBy(c => c.AskedAt).Select(c => c.State).ToListAsync());
        Assert.Equal([MailChangeStates.GivenUp, MailChangeStates.Waiting], states);
        await Assert.ThrowsAsync<LinkVoided>(() => LinkAsync("autre@fournil.example", LinkPurpose.MailChange));
    }

    [Fact]
    public async Task Strangers_are_not_flooded_five_requests_a_day_then_tomorrow()
    {
        var account = await AnAccountAsync();
        for (var i = 1; i <= 5; i++) await AskAsync(account, $"n{i}@fournil.example");

        await Assert.ThrowsAsync<TooManyMailChanges>(() => AskAsync(account, "n6@fournil.example"));
        _office.Clock.Advance(TimeSpan.FromHours(25));
        await AskAsync(account, "n6@fournil.example");
    }

    [Fact]
    public async Task Not_me_after_the_change_puts_the_former_address_back_and_blocks_the_account()
    {
        var account = await ChangedAsync();
        await ReportAsync();

        var frozen = await ReadAsync(account);
        Assert.Equal(Former, frozen.Email);
        Assert.NotNull(frozen.DisabledAt);
        Assert.Equal(MailChangeStates.Contested, (await ChangeAsync(account)).State);

        await AnswerAsync(account, "confirm-fraud");
        var change = await ChangeAsync(account);
        Assert.Equal((MailChangeStates.Undone, null), (change.State, change.NewAddress));
        Assert.Null((await ReadAsync(account)).PasswordHash);
        await AnswerAsync(account, "give-back");
        Assert.Equal((Former, null), ((await ReadAsync(account)).Email, (await ReadAsync(account)).DisabledAt));
    }

    [Fact]
    public async Task When_it_was_them_after_all_the_new_address_counts_again()
    {
        var account = await ChangedAsync();
        await ReportAsync();
        await AnswerAsync(account, "release");

        var back = await ReadAsync(account);
        Assert.Equal((New, null), (back.Email, back.DisabledAt));
        Assert.Equal(MailChangeStates.Changed, (await ChangeAsync(account)).State);
        await _office.DayAsync(2026, 4, 15);
        var settled = await ChangeAsync(account);
        Assert.Equal((MailChangeStates.Settled, null), (settled.State, settled.FormerAddress));
    }

    [Fact]
    public async Task Not_me_before_the_validation_makes_the_link_useless()
    {
        var account = await AnAccountAsync();
        await AskAsync(account, New);
        await ReportAsync();

        await Assert.ThrowsAsync<LinkVoided>(() => LinkAsync(New, LinkPurpose.MailChange));
        Assert.Equal(Former, (await ReadAsync(account)).Email);
        await AnswerAsync(account, "release");
        Assert.Equal(MailChangeStates.GivenUp, (await ChangeAsync(account)).State);
        var log = await _office.ReadAsync(db => db.Set<AccountEvent>().Where(e => e.AccountId == account.Id).OrderBy(e => e.Id).Select(e => e.What).ToListAsync());
        Assert.Equal([AccountEventKind.MailChangeAsked, AccountEventKind.AccountFrozen, AccountEventKind.AccountReleased], log);
    }

    [Fact]
    public async Task An_address_that_is_the_sign_in_name_of_a_colleague_is_refused_only_to_its_own_reader()
    {
        var (mine, theirs) = (await AStaffAsync("ines@service.example"), await AStaffAsync("hugo@service.example"));
        await AskAsync(mine, theirs.Email!);

        await Assert.ThrowsAsync<MailAddressNotUsable>(() => ValidateAsync(theirs.Email!));
        await AskAsync(mine, "ines.caron@service.example");
        await ValidateAsync("ines.caron@service.example");
        Assert.Equal("ines.caron@service.example", (await ReadAsync(mine)).UserName);
    }

    private async Task<Account> ChangedAsync()
    {
        var account = await AnAccountAsync();
        await AskAsync(account, New);
        await ValidateAsync(New);
        Assert.Equal(New, (await ReadAsync(account)).Email);
        return account;
    }

    private async Task<Account> AnAccountAsync()
    {
        await _office.ReadAsync(db => db.Mails.ExecuteDeleteAsync());
        var member = await _office.MemberAsync(employees: 1);
        return await _office.DoAsync<AccountOpening, Account>(async (opening, db) =>
        {
            var account = opening.ForMember(member.Id, member.Number, "Camille Morel", Former, Password, mustChange: false);
            await db.SaveChangesAsync();
            return account;
        });
    }

    private Task<Account> AStaffAsync(string mail) => _office.DoAsync<AccountOpening, Account>(async (opening, db) =>
    {
        var account = opening.ForService(AccountKind.Staff, "Inès Caron", mail, Password, mustChange: false);
        await db.SaveChangesAsync();
        return account;
    });

    private Task AskAsync(Account account, string address) => _office.DoAsync<MailChanges>(async (changes, _) =>
        await changes.AskAsync(account.Id, Password, address, contactFollows: false, Guid.NewGuid(), CancellationToken.None));

    private async Task ValidateAsync(string address)
    {
        var link = await LinkAsync(address, LinkPurpose.MailChange);
        await _office.DoAsync<MailChanges>(async (changes, db) =>
            await changes.ValidateAsync(await db.Set<MailLink>().SingleAsync(l => l.Id == link.Id), CancellationToken.None));
    }

    private async Task ReportAsync()
    {
        var link = await LinkAsync(Former, LinkPurpose.MailChangeNotUs);
        await _office.DoAsync<NotUsReports>(async (reports, db) =>
            await reports.ReportAsync(await db.Set<MailLink>().SingleAsync(l => l.Id == link.Id), CancellationToken.None));
        await _office.DispatchAsync();
    }

    private async Task AnswerAsync(Account account, string answer)
    {
        await _office.DoAsync<WorkflowRuntime>(async (workflows, db) =>
        {
            var task = await (from t in db.Set<WorkflowTask>()
                              join report in db.Set<NotUsReport>() on t.InstanceId equals report.Id
                              join change in db.Set<MailChange>() on report.SubjectId equals change.Id
                              where change.AccountId == account.Id && t.AnsweredAt == null && t.WithdrawnAt == null
                              select t).SingleAsync();
            workflows.Answer(task.Id, answer, "Vu au téléphone.", Office.Camille);
            await workflows.CommitAsync();
        });
        await _office.DispatchAsync();
    }

    /// <summary>The link of the latest mail to this address, taken as its reader would: refused like theirs.</summary>
    private Task<MailLink> LinkAsync(string address, LinkPurpose purpose) => _office.DoAsync<MailLinks, MailLink>(async (links, db) =>
    {
        var mail = await db.Mails.Where(m => m.ToAddress == address).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).FirstAsync();
        return await links.RequireAsync(purpose, TokenOf(mail), _office.Clock.GetUtcNow(), CancellationToken.None);
    });

    private Task<Account> ReadAsync(Account account) => _office.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.Id == account.Id));

    private Task<MailChange> ChangeAsync(Account account) =>
        _office.ReadAsync(db => db.Set<MailChange>().AsNoTracking().Where(c => c.AccountId == account.Id).OrderByDescending(c => c.AskedAt).FirstAsync());

    private static string TokenOf(OutgoingMail mail) => Reading.TokenIn(mail.TextBody);
}
