using BackOffice.Engine.Rules;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Rules;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

public sealed class ServiceCatalogueTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 16));

    public async ValueTask InitializeAsync() => await _office.CatalogueAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task ChangeAsync(string code, Func<ServiceOfferDetails, ServiceOfferDetails> change, string reason) => _office.DoAsync<ServiceCatalogue>(async (catalogue, _) =>
    {
        var offer = (await catalogue.FindAsync(code, CancellationToken.None))!;
        var details = new ServiceOfferDetails(
            offer.Name, offer.Label, offer.Summary, offer.Family, offer.Profiles, offer.Payable, offer.Complement, offer.Organisations, offer.IsDelayed);
        await catalogue.ChangeAsync(offer, change(details), reason, Office.Camille, CancellationToken.None);
    });

    [Fact]
    public async Task The_factory_catalogue_is_added_once_and_never_overwrites_what_an_admin_changed()
    {
        await ChangeAsync("AED", d => d with { Summary = "À la fin de chaque contrat" }, "Plus clair");

        Assert.Equal(0, await _office.CatalogueAsync());
        Assert.Equal("À la fin de chaque contrat", (await FindAsync("AED")).Summary);
    }

    [Fact]
    public async Task A_change_keeps_before_after_and_why_field_by_field()
    {
        await ChangeAsync("BPIJ", d => d with { Name = "Bordereau IJ", Payable = true }, "Demande du service adhérents");

        var lines = await _office.DoAsync<ServiceCatalogue, IReadOnlyList<ServiceOfferChange>>((c, _) => c.HistoryAsync("BPIJ", CancellationToken.None));
        Assert.Equal([("Télépaiement", "Non", "Oui"), ("Nom", "BPIJ", "Bordereau IJ")], lines.Select(l => (l.What, l.Before, l.After)));
        Assert.All(lines, l => Assert.Equal(("Demande du service adhérents", "Camille Morel"), (l.Reason, l.By)));
    }

    [Fact]
    public async Task A_withdrawn_service_stays_with_its_members_and_nobody_else_can_ask_for_it()
    {
        var (user, newcomer) = (await _office.MemberAsync(employees: 0), await _office.MemberAsync(employees: 0));
        await _office.ChangeServicesAsync(user, add: ["DSIJ"]);
        await _office.DoAsync<ServiceCatalogue>(async (catalogue, _) =>
            await catalogue.WithdrawAsync((await catalogue.FindAsync("DSIJ", CancellationToken.None))!, "DSN", "Remplacée par la DSN", Office.Camille, CancellationToken.None));

        Assert.Equal(SubscriptionState.Active, await _office.StateOfAsync(user, "DSIJ"));
        Assert.DoesNotContain((await _office.ServicesAsync(newcomer)).Available, s => s.Offer.Code == "DSIJ");
        Assert.Equal("DSN", (await FindAsync("DSIJ")).ReplacedBy);
    }

    [Fact]
    public async Task Every_service_of_the_catalogue_has_its_rule_and_every_rule_its_service()
    {
        var eligibility = new ServiceEligibility(new PublishedRules(RuleBooks.Factory()));
        var proposals = eligibility.Of(EligibilityFacts.Of(new EnrolmentProfile(ForWhom.OwnCompany, CompanyKind.PrivateSector), "43.99C", 6, 1), new DateOnly(2026, 3, 16));

        var codes = await _office.ReadAsync(db => db.Set<ServiceOffer>().Select(o => o.Code).ToListAsync());
        Assert.Equal(codes.Order(StringComparer.Ordinal), proposals.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.All(proposals, p => Assert.False(string.IsNullOrWhiteSpace(p.Why)));
        Assert.True(proposals.Single(p => p.Code == "CIBTP").IsProposed);
    }

    private Task<ServiceOffer> FindAsync(string code) => _office.ReadAsync(db => db.Set<ServiceOffer>().AsNoTracking().SingleAsync(o => o.Code == code));
}
