using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>What an enrolment asked for, once it goes through.</summary>
public sealed class EnrolledServicesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 16));

    public async ValueTask InitializeAsync() => await _office.CatalogueAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    /// <summary>A known contact of the member enrols, ticks these services with every right, and validates the address.</summary>
    private async Task<EnrolmentFile> EnrolAsync(Member member, string firstName, params string[] services)
    {
        var (contact, place) = (member.Contacts.First(), member.HeadOffice);
        var person = new EnrolmentPerson(firstName, "Lafleur", "04 93 00 00 00", null, contact.Email);
        var id = await _office.DoAsync<Enrolments, Guid>((e, _) => e.BeginAsync(EnrolmentPath.Declarant, person, place.Siret, Guid.CreateVersion7(), CancellationToken.None));
        await _office.DoAsync<Enrolments>(async (enrolments, db) =>
        {
            var file = (await enrolments.FindAsync(id, CancellationToken.None))!;
            file.Accept(new TermsAccepted("1", new string('0', 64), _office.Clock.GetUtcNow()));
            file.Protect("hash", null, null);
            file.Profile = new EnrolmentProfile(ForWhom.OwnCompany, CompanyKind.PrivateSector);
            file.Services = [.. services.Select(code => new ChosenService(code, false, null))];
            file.Complement = new EnrolmentComplement("FR7630006000011234567890189", "Boulangerie Lafleur", ["Urssaf"]);
            file.Grants = [.. services.Select(code => new ChosenGrant(place.Id, code, Declare: true, Pay: code == "DUCS"))];
            foreach (var step in EnrolmentSteps.Of(EnrolmentPath.Declarant).Where(s => !s.IsAfterwards).SkipLast(1)) file.Complete(step.Key);
            await enrolments.SubmitAsync(file, EnrolmentSteps.Habilitations, CancellationToken.None);
        });
        await _office.DoAsync<Enrolments>(async (enrolments, db) => await enrolments.ValidateMailAsync(
            await db.Set<MailLink>().SingleAsync(l => l.SubjectId == id && l.Purpose == LinkPurpose.EnrolmentValidation), CancellationToken.None));
        await _office.DispatchAsync();
        return await _office.ReadAsync(db => db.Set<EnrolmentFile>().AsNoTracking().SingleAsync(f => f.Id == id));
    }

    [Fact]
    public async Task The_first_person_of_a_member_opens_its_services_and_may_use_them()
    {
        var member = await _office.MemberWithAsync(otherEstablishments: 1);
        var file = await EnrolAsync(member, "Alix", "DUCS", "ATMP");
        Assert.Equal(EnrolmentStates.Active, file.State);

        var services = await _office.ServicesAsync(member);
        Assert.Equal([("ATMP", SubscriptionState.Requested, 2), ("DUCS", SubscriptionState.Active, 0)],
            services.Mine.Where(s => s.Offer.Code != "DASST").Select(s => (s.Offer.Code, s.State!.Value, s.Establishments)));
        var (account, place) = (file.AccountId!.Value, member.HeadOffice.Id);
        await _office.DoAsync<Habilitations>(async (habilitations, _) =>
        {
            Assert.True(await habilitations.MayDeclareAsync(account, place, "ATMP", CancellationToken.None));
            Assert.False(await habilitations.MayPayAsync(account, place, "ATMP", CancellationToken.None));
            Assert.True(await habilitations.MayPayAsync(account, place, "DUCS", CancellationToken.None));
        });
        Assert.Equal(account, await _office.ReadAsync(db => db.Set<LegalAddressee>().Where(a => a.MemberId == member.Id && a.To == null).Select(a => a.AccountId).SingleAsync()));

        _office.Clock.Advance(TimeSpan.FromHours(24.1));
        await _office.DispatchAsync();
        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(member, "ATMP"));
    }

    [Fact]
    public async Task Whoever_comes_after_an_administrator_opens_no_service_and_changes_no_bank_account()
    {
        var member = await _office.MemberAsync(employees: 0);
        await EnrolAsync(member, "Alix", "DUCS");
        var mandate = (await _office.ServicesAsync(member)).Complement!.MandateReference;

        var second = await EnrolAsync(member, "Nadia", "DUCS", "DPAE", "ATMP");

        Assert.Equal(EnrolmentStates.Active, second.State);
        var services = await _office.ServicesAsync(member);
        Assert.Equal(["DUCS", "DASST"], services.Mine.Select(s => s.Offer.Code));
        Assert.Equal(mandate, services.Complement!.MandateReference);
        Assert.Equal(["DUCS"], await _office.ReadAsync(db => db.Set<Habilitation>().Where(h => h.AccountId == second.AccountId).Select(h => h.ServiceCode).ToListAsync()));
    }
}
