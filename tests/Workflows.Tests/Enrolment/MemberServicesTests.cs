using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

public sealed class MemberServicesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 16));

    public async ValueTask InitializeAsync() => await _office.CatalogueAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task DUCS_may_be_dropped_after_enrolment_and_its_habilitations_end_with_it()
    {
        var member = await _office.MemberAsync(employees: 0);
        await _office.ChangeServicesAsync(member, add: ["DUCS", "DPAE"]);
        var account = await _office.PersonAsync(member, "Camille Morel", Capacity.Administrator);
        await _office.DoAsync<Habilitations>(async (_, db) =>
        {
            var place = await db.Establishments.SingleAsync(e => e.MemberId == member.Id);
            foreach (var code in new[] { "DUCS", "DPAE" })
                db.Add(new Habilitation { AccountId = account.Id, EstablishmentId = place.Id, ServiceCode = code, Declare = true, Pay = false, From = _office.Clock.GetUtcNow(), GrantedBy = "Inscription" });
            await db.SaveChangesAsync();
        });

        await _office.ChangeServicesAsync(member, leave: ["DUCS"]);

        Assert.Null(await _office.StateOfAsync(member, "DUCS"));
        Assert.Equal(["DPAE"], await _office.ReadAsync(db => db.Set<Habilitation>().Where(h => h.AccountId == account.Id && h.To == null).Select(h => h.ServiceCode).ToListAsync()));
        var line = await _office.ReadAsync(db => db.Set<MemberEvent>().Where(e => e.MemberId == member.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("Déclaration annuelle des effectifs, DPAE, DUCS", "Déclaration annuelle des effectifs, DPAE"), (line.Before, line.After));
    }

    [Fact]
    public async Task What_comes_with_membership_cannot_be_dropped()
    {
        var member = await _office.MemberAsync(employees: 0);
        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "DASST"));
        await Assert.ThrowsAsync<CompulsoryOffer>(() => _office.ChangeServicesAsync(member, add: ["DPAE"], leave: ["DASST"]));
    }

    [Theory, InlineData(Capacity.Declarant), InlineData(Capacity.Agent), InlineData(Capacity.Accountant)]
    public async Task Only_an_administrator_changes_the_services(Capacity capacity)
    {
        var member = await _office.MemberAsync(employees: 0);
        await Assert.ThrowsAsync<OnlyAdministrators>(() => _office.ChangeServicesAsync(member, add: ["DPAE"], capacity: capacity));
        Assert.Null(await _office.StateOfAsync(member, "DPAE"));
    }

    [Fact]
    public async Task Two_tabs_that_subscribe_at_once_subscribe_once_and_the_second_is_told()
    {
        var member = await _office.MemberAsync(employees: 0);
        var list = await _office.ServicesAsync(member);
        Task TabAsync() => _office.DoAsync<MemberServices>((services, _) => services.ChangeAsync(
            member.Id, Capacity.Administrator, ["DASST", "ATMP"], list.Version, Guid.CreateVersion7(), ServicesOffice.Alix, CancellationToken.None));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var error = await Record.ExceptionAsync(TabAsync);
            return error?.GetType();
        }));

        Assert.Single(outcomes, e => e is null);
        Assert.Equal(3, outcomes.Count(e => e == typeof(ServicesChangedMeanwhile)));
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<Subscription>().CountAsync(s => s.MemberId == member.Id)));
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<ServiceActivation>().CountAsync(a => a.MemberId == member.Id)));
    }

    [Fact]
    public async Task A_service_waits_for_its_complement_by_the_word_a_completer_and_keeps_one_mandate_an_account()
    {
        var member = await _office.MemberAsync(employees: 0);
        await _office.ChangeServicesAsync(member, add: ["DUCS"]);
        Assert.Equal("À compléter", (await _office.StateOfAsync(member, "DUCS"))!.Value.Label());

        Task GiveAsync(params string[] organisations) => _office.DoAsync<MemberServices>((services, _) => services.CompleteAsync(
            member.Id, Capacity.Administrator, Iban.Parse("FR76 3000 6000 0112 3456 7890 189"), "Boulangerie Lafleur", organisations, ServicesOffice.Alix, CancellationToken.None));
        await GiveAsync();
        Assert.Equal(SubscriptionState.ToComplete, await _office.StateOfAsync(member, "DUCS"));
        await GiveAsync("Urssaf");
        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "DUCS"));

        var mandates = await _office.ReadAsync(db => db.Set<Complement>().Where(c => c.MemberId == member.Id).Select(c => c.MandateReference).Distinct().ToListAsync());
        Assert.NotNull(Assert.Single(mandates));
    }

    [Fact]
    public async Task A_third_party_consults_and_is_never_the_legal_addressee()
    {
        var member = await _office.MemberAsync(employees: 0);
        await _office.ChangeServicesAsync(member, add: ["ATMP"]);
        var accountant = await _office.PersonAsync(member, "Sofia Marchal", Capacity.Accountant);
        var agent = await _office.PersonAsync(member, "Cabinet Roux", Capacity.Agent);
        var declarant = await _office.PersonAsync(member, "Nadia Perrin", Capacity.Declarant);
        Task ChooseAsync(Guid person) => _office.DoAsync<LegalAddressees>((addressees, _) =>
            addressees.ChooseAsync(member.Id, Capacity.Administrator, "ATMP", person, ServicesOffice.Alix, CancellationToken.None));

        await Assert.ThrowsAsync<ThirdPartyNeverAddressee>(() => ChooseAsync(accountant.Id));
        await Assert.ThrowsAsync<ThirdPartyNeverAddressee>(() => ChooseAsync(agent.Id));
        await ChooseAsync(declarant.Id);

        Assert.Equal(declarant.Id, await _office.ReadAsync(db => db.Set<LegalAddressee>().Where(a => a.MemberId == member.Id && a.To == null).Select(a => a.AccountId).SingleAsync()));
    }

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("fr7630006000011234567890189", true)]
    [InlineData("DE89 3704 0044 0532 0130 00", true)]
    [InlineData("FR76 3000 6000 0112 3456 7890 188", false)]
    [InlineData("FR76 3000 6000 0112 3456 7890 18", false)]
    [InlineData("", false)]
    public void An_account_number_is_taken_when_its_key_holds(string typed, bool taken) => Assert.Equal(taken, Iban.TryParse(typed, out _));
}
