using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Accounts;

public sealed class ManyResetRequestsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 2), services => services.AddAccounts());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_requests_for_one_number_from_everywhere_write_three_times_to_each_address_and_no_more()
    {
        var member = await AMemberAsync("50042", ContactRole.Account, ContactRole.Manager);
        await AskAsync("50042", times: 10_000);
        await _office.DispatchAsync();

        var mails = await _office.ReadAsync(db => db.Mails.AsNoTracking().Where(m => m.MemberId == member.Id).Select(m => m.ToAddress).ToListAsync());
        Assert.Equal(["account@roux.example", "manager@roux.example"], mails.Distinct().Order());
        Assert.Equal(6, mails.Count);
        var requests = await _office.DoAsync<NumberSeal, List<ResetRequest>>((seal, db) =>
        {
            var key = seal.Key("50042", asAgent: false);
            return db.Set<ResetRequest>().AsNoTracking().Where(r => r.NumberKey == key).ToListAsync();
        });
        Assert.Equal((10_000, 3), (requests.Count(r => r.State == ResetStates.Handled), requests.Count(r => r.HonouredAt is not null)));
    }

    [Fact]
    public async Task A_hundred_requests_for_a_number_nobody_can_be_reached_for_open_one_case()
    {
        var member = await AMemberAsync("50043");
        await AskAsync("50043", times: 100);
        await _office.DispatchAsync();

        Assert.Equal(ResetStates.ToCall, (await _office.ReadAsync(db => db.Set<ContactlessReset>().SingleAsync(c => c.MemberId == member.Id))).State);
        Assert.False(await _office.ReadAsync(db => db.Mails.AnyAsync(m => m.MemberId == member.Id)));
    }

    [Fact]
    public async Task One_network_address_is_told_to_stop_after_ten_requests_an_hour_whatever_the_numbers()
    {
        for (var number = 0; number < 10; number++) await OneAsync($"{60_000 + number}", "203.0.113.7");
        await Assert.ThrowsAsync<TooManyRequestsFromHere>(() => OneAsync("60010", "203.0.113.7"));
        await OneAsync("60010", "203.0.113.8");
    }

    /// <summary>Each from an address of its own, so that only the number's own limits hold; eight at a time.</summary>
    private Task AskAsync(string number, int times) => Parallel.ForAsync(0, times, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        await OneAsync(number, string.Create(CultureInfo.InvariantCulture, $"2001:db8::{number}:{i:x}")));

    private Task OneAsync(string number, string address) => _office.DoAsync<ResetRequests>((requests, _) =>
        requests.RequestAsync(Guid.NewGuid(), number, asAgent: false, ResetRoles.Account | ResetRoles.Manager, address, TestContext.Current.CancellationToken));

    private async Task<Member> AMemberAsync(string number, params ContactRole[] roles)
    {
        var member = await _office.MemberAsync(employees: 1, number, withContact: false);
        await _office.DoAsync<AccountOpening>(async (opening, db) =>
        {
            opening.ForMember(member.Id, number, "Alix Roux", mail: null, "quatre cerises bleues");
            foreach (var role in roles)
                db.Contacts.Add(new Contact { MemberId = member.Id, Role = role, FirstName = "Alix", LastName = "Roux", Email = $"{role}@roux.example".ToLowerInvariant(), Phone = "04 93 00 00 01" });
            await db.SaveChangesAsync();
        });
        return member;
    }
}
