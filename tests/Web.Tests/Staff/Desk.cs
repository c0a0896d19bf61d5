using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Staff;

/// <summary>
/// The desk's site with cases in every state, reached by the office's own verbs on the site's database, under the site's
/// clock; one a test class.
/// </summary>
public sealed class Desk : IAsyncLifetime
{
    public const int Year = 2026;

    private static int _last;
    private Office? _office;

    public WebSite Site { get; } = new();

    public Office Office => _office!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        _office = Site.OpenOffice();
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>Everyone of the service has a name of their own here, as journals show names.</summary>
    public Task<Person> StaffAsync(string name = "Inès Caron", AccountKind kind = AccountKind.Staff) => Site.WithAsync(async services =>
    {
        var mail = $"agent{Interlocked.Increment(ref _last)}@sante-provence-azur.example";
        var account = services.GetRequiredService<AccountOpening>().ForService(kind, name, mail, Persons.Password, mustChange: false);
        var phone = Phone.Of(account, services, Site.Clock);
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Person("/connexion/service", mail, Persons.Password, account.Id, null, phone);
    });

    public Task<Person> PersonOfAsync(Member member) => Site.WithAsync(async services =>
    {
        var account = services.GetRequiredService<AccountOpening>()
            .ForMember(member.Id, member.Number, "Alix Lafleur", "alix@lafleur.example", Persons.Password, mustChange: false);
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Person("/connexion", member.Number, Persons.Password, account.Id, member.Id);
    });

    public async Task<Case> ToDeclareAsync(int employees = 3, bool withContact = true)
    {
        var member = await Office.MemberAsync(employees, withContact: withContact);
        var campaign = await Office.ReadAsync(db => db.Campaigns.SingleOrDefaultAsync(c => c.Year == Year))
            ?? await Office.OpenCampaignAsync(Year, new DateOnly(Year, 1, 1), new DateOnly(Year, 1, 31));
        if (!await Office.ReadAsync(db => db.Declarations.AnyAsync(d => d.MemberId == member.Id && d.Year == Year)))
            await Office.DoAsync<Campaigns>((campaigns, _) => campaigns.OpenForMemberAsync(campaign, member.Number, Office.Camille, CancellationToken.None));
        await Office.DispatchAsync();
        var declaration = await Office.DeclarationAsync(member, Year);
        return new Case(member, declaration.Id, $"/service/declarations/{declaration.Id}");
    }

    public async Task<Case> ConfirmedAsync(int employees = 3)
    {
        var found = await ToDeclareAsync(employees);
        await Office.DeclareAsync(found.Member, Year);
        return found;
    }

    /// <summary>Nobody left: a person looks at it.</summary>
    public Task<Case> UnderReviewAsync() => ConfirmedAsync(employees: 0);

    /// <summary>No contact at all: the invitation cannot be written, and after its attempts the case is in incident.</summary>
    public async Task<(Case Case, Guid Incident)> InIncidentAsync()
    {
        var found = await ToDeclareAsync(withContact: false);
        for (var i = 0; i < 12; i++)
        {
            var incident = await Office.ReadAsync(db => db.Set<Engine.Workflows.WorkflowIncident>()
                .Where(x => x.InstanceId == found.Id && x.ResolvedAt == null).Select(x => (Guid?)x.Id).FirstOrDefaultAsync());
            if (incident is { } id) return (found, id);
            Site.Clock.Advance(TimeSpan.FromHours(1));
            await Office.DispatchAsync();
        }

        throw new InvalidOperationException("A case without a contact never came into incident.");
    }

    public Task<string> StateAsync(Case one) => Office.ReadAsync(db => db.Declarations.Where(d => d.Id == one.Id).Select(d => d.State).SingleAsync());
}

/// <summary>One member's declaration, and where the desk shows it.</summary>
public sealed record Case(Member Member, Guid Id, string Href);
