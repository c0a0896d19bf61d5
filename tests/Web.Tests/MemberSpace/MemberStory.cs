using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>
/// Members of the campaign of January 2026 and the persons who sign in for them, made by the office's own verbs on the
/// site's database, under the site's clock.
/// </summary>
public sealed class MemberStory : IAsyncDisposable
{
    public const int Year = 2026;

    private readonly WebSite _site;

    public MemberStory(WebSite site)
    {
        _site = site;
        Office = site.OpenOffice();
    }

    public Office Office { get; }

    /// <summary>An active member with so many employees, its declaration open, and somebody to sign in.</summary>
    public async Task<(Member Member, Person Person)> WhoDeclaresAsync(int employees)
    {
        var member = await Office.MemberAsync(employees);
        await OpenAsync(member);
        return (member, await PersonOfAsync(member));
    }

    public Task<Person> PersonOfAsync(Member member) => _site.WithAsync(async services =>
    {
        var account = services.GetRequiredService<AccountOpening>()
            .ForMember(member.Id, member.Number, "Alix Lafleur", "alix@lafleur.example", Persons.Password, mustChange: false);
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Person("/connexion", member.Number, Persons.Password, account.Id, member.Id);
    });

    public Task<Employee> EmployeeAsync(Member member, string birthName) =>
        Office.ReadAsync(db => db.Employees.Include(e => e.Determinants).AsNoTracking().SingleAsync(e => e.MemberId == member.Id && e.BirthName == birthName));

    public Task<List<Employee>> EmployeesAsync(Member member) =>
        Office.ReadAsync(db => db.Employees.Include(e => e.Determinants).AsNoTracking().Where(e => e.MemberId == member.Id).OrderBy(e => e.BirthName).ThenBy(e => e.FirstName).ToListAsync());

    public Task RemoveAsync(Member member, Employee employee) => Office.DoAsync<Employees>(async (employees, db) =>
    {
        (await employees.FindAsync(member.Id, employee.Id, CancellationToken.None))!.Leave(new DateOnly(Year - 1, 12, 15));
        await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private async Task OpenAsync(Member member)
    {
        var campaign = await Office.ReadAsync(db => db.Campaigns.SingleOrDefaultAsync(c => c.Year == Year))
            ?? await Office.OpenCampaignAsync(Year, new DateOnly(Year, 1, 1), new DateOnly(Year, 1, 31));
        if (await Office.ReadAsync(db => db.Declarations.AnyAsync(d => d.MemberId == member.Id && d.Year == Year))) return;
        await Office.DoAsync<Campaigns>((campaigns, _) => campaigns.OpenForMemberAsync(campaign, member.Number, Office.Camille, CancellationToken.None));
    }
}
