using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

public sealed class ServiceActivationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 16));

    public async ValueTask InitializeAsync() => await _office.CatalogueAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<Member> HavingAskedAsync(int otherEstablishments = 0)
    {
        var member = await _office.MemberWithAsync(otherEstablishments);
        await _office.ChangeServicesAsync(member, add: ["ATMP"]);
        return member;
    }

    private async Task AfterAsync(double hours)
    {
        _office.Clock.Advance(TimeSpan.FromHours(hours));
        await _office.DispatchAsync();
    }

    private Task SuspendAsync(Member member) => _office.DoAsync<MemberDesk>(async (desk, _) =>
        await desk.SuspendAsync((await desk.FindAsync(member.Id, CancellationToken.None))!, "Impayés", Office.Camille, CancellationToken.None));

    private Task ReinstateAsync(Member member) => _office.DoAsync<MemberDesk>(async (desk, _) =>
        await desk.ReinstateAsync((await desk.FindAsync(member.Id, CancellationToken.None))!, "Réglé", Office.Camille, CancellationToken.None));

    [Fact]
    public async Task The_account_opens_by_itself_24_hours_after_the_request_and_a_mail_says_so()
    {
        var member = await HavingAskedAsync();
        Assert.Equal(SubscriptionState.Requested, await _office.StateOfAsync(member, "ATMP"));

        await AfterAsync(hours: 23.9);
        Assert.Equal(SubscriptionState.Requested, await _office.StateOfAsync(member, "ATMP"));
        Assert.Empty(await _office.MailsOfAsync(member));

        await AfterAsync(hours: 0.2);
        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "ATMP"));
        Assert.Equal(["service-activated"], await _office.MailsOfAsync(member));
        Assert.Empty(await _office.OpenTasksAsync((await _office.ActivationAsync(member)).Id));
    }

    [Fact]
    public async Task Staff_open_the_account_before_the_clock_does()
    {
        var member = await HavingAskedAsync();
        var request = await _office.ActivationAsync(member);
        Assert.Equal("Ouvrir le compte", Assert.Single(await _office.OpenTasksAsync(request.Id)).Label);

        await _office.AnswerAsync(request.Id, "activate");
        await AfterAsync(hours: 30);

        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "ATMP"));
        Assert.Equal(["service-activated"], await _office.MailsOfAsync(member));
        Assert.Equal(ActivationStates.Active, (await _office.ActivationAsync(member)).State);
    }

    [Fact]
    public async Task A_refusal_closes_the_request_and_tells_the_member_why()
    {
        var member = await HavingAskedAsync();
        await _office.AnswerAsync((await _office.ActivationAsync(member)).Id, "refuse", "Service non éligible : votre activité relève de la MSA.");

        Assert.Null(await _office.StateOfAsync(member, "ATMP"));
        var mail = await _office.ReadAsync(db => db.Mails.SingleAsync(m => m.MemberId == member.Id));
        Assert.Equal("service-refused", mail.Template);
        Assert.Contains("votre activité relève de la MSA", mail.TextBody, StringComparison.Ordinal);
        await AfterAsync(hours: 30);
        Assert.Equal(ActivationStates.Refused, (await _office.ActivationAsync(member)).State);
    }

    [Fact]
    public async Task At_26_hours_staff_are_alerted_of_a_suspended_members_request()
    {
        var member = await HavingAskedAsync();
        await SuspendAsync(member);

        await AfterAsync(hours: 25);
        Assert.Equal(ActivationStates.Requested, (await _office.ActivationAsync(member)).State);

        await AfterAsync(hours: 1.1);
        var late = await _office.ActivationAsync(member);
        Assert.Equal(ActivationStates.Late, late.State);
        Assert.Equal("Compte toujours fermé : ouvrir ou refuser", Assert.Single(await _office.OpenTasksAsync(late.Id)).Label);
        Assert.Empty(await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task A_suspended_members_account_is_not_opened_by_staff_either_until_it_is_reinstated()
    {
        var member = await HavingAskedAsync();
        await SuspendAsync(member);
        await AfterAsync(hours: 27);
        var late = await _office.ActivationAsync(member);

        await Assert.ThrowsAsync<MemberCannotOpenServices>(() => _office.AnswerAsync(late.Id, "activate"));
        await ReinstateAsync(member);
        await _office.AnswerAsync(late.Id, "activate");

        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "ATMP"));
    }

    [Fact]
    public async Task A_member_reinstated_in_time_gets_its_account_from_the_clock()
    {
        var member = await HavingAskedAsync();
        await SuspendAsync(member);
        await AfterAsync(hours: 25);
        await ReinstateAsync(member);
        await AfterAsync(hours: 1.1);

        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "ATMP"));
    }

    [Fact]
    public async Task A_request_the_member_drops_ends_there()
    {
        var member = await HavingAskedAsync();
        var request = await _office.ActivationAsync(member);
        await _office.ChangeServicesAsync(member, leave: ["ATMP"]);
        await AfterAsync(hours: 30);

        Assert.Equal(ActivationStates.Dropped, (await _office.ActivationAsync(member)).State);
        Assert.Null(await _office.StateOfAsync(member, "ATMP"));
        Assert.Empty(await _office.MailsOfAsync(member));
        Assert.Empty(await _office.OpenTasksAsync(request.Id));
        Assert.Equal(InstanceStatus.Ended, await _office.ReadAsync(db => db.Set<WorkflowInstance>().Where(i => i.Id == request.Id).Select(i => i.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_head_office_opens_the_account_of_all_its_establishments_at_once()
    {
        var member = await HavingAskedAsync(otherEstablishments: 3);
        await AfterAsync(hours: 24.1);

        var service = (await _office.ServicesAsync(member)).Mine.Single(s => s.Offer.Code == "ATMP");
        Assert.Equal((4, SubscriptionState.Active), (service.Establishments, service.State));
        Assert.Equal(["service-activated"], await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task Another_establishment_opens_its_own_account_only()
    {
        var member = await _office.MemberWithAsync(otherEstablishments: 2);
        var shop = await _office.ReadAsync(db => db.Establishments.Where(e => e.MemberId == member.Id && !e.IsHeadOffice).OrderBy(e => e.Siret).FirstAsync());
        await _office.DoAsync<Subscriptions>(async (subscriptions, db) =>
        {
            await subscriptions.OpenAsync(member.Id, shop.Id, ["ATMP"], ServicesOffice.Alix, _office.Clock.GetUtcNow(), CancellationToken.None);
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, (await _office.ServicesAsync(member)).Mine.Single(s => s.Offer.Code == "ATMP").Establishments);
    }
}
