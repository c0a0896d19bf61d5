using System.Globalization;
using System.Security.Cryptography;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Testing;

/// <summary>
/// The whole business on a test's own database and under its clock, spoken to in the office's words:
/// <c>await office.MemberAsync("10401", employees: 6)</c>, <c>await office.DayAsync(2024, 2, 1)</c>.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    public static readonly Actor Camille = new("staff-1", "Camille Morel");
    public static readonly Actor Idriss = new("staff-2", "Idriss Benali");

    private readonly ServiceProvider _services;
    private readonly DemoPeople _people = new(seed: 3, year: 2026);
    private static int _members;

    public Office(DatabaseFixture database, FakeClock clock, Action<IServiceCollection>? change = null)
    {
        Clock = clock;
        _services = BusinessServices.UnderClock(
            database.DataSource, clock, new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build(), change);
    }

    public FakeClock Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>Goes to noon of that day; everything due until then happens.</summary>
    public async Task DayAsync(int year, int month, int day)
    {
        Clock.SetDay(year, month, day);
        await DispatchAsync();
    }

    public async Task DispatchAsync() => await _services.GetRequiredService<WorkflowDispatcher>().RunUntilQuietAsync();

    public async Task<T> DoAsync<TService, T>(Func<TService, BackOfficeDb, Task<T>> act) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>(), scope.ServiceProvider.GetRequiredService<BackOfficeDb>());
    }

    public Task DoAsync<TService>(Func<TService, BackOfficeDb, Task> act) where TService : notnull =>
        DoAsync<TService, bool>(async (service, db) =>
        {
            await act(service, db);
            return true;
        });

    public Task<T> ReadAsync<T>(Func<BackOfficeDb, Task<T>> read) => DoAsync<BackOfficeDb, T>((db, _) => read(db));

    /// <summary>An active member with a head office, a contact and so many employees hired before 2024.</summary>
    public Task<Member> MemberAsync(int employees, string? number = null, bool withContact = true) => DoAsync<Employees, Member>(async (workforce, db) =>
    {
        var siren = DemoPeople.SirenOf(40_000_000 + RandomNumberGenerator.GetInt32(9_000_000));
        var member = new Member
        {
            Number = number ?? string.Create(CultureInfo.InvariantCulture, $"{20_000 + Interlocked.Increment(ref _members)}"),
            CompanyName = "Boulangerie Lafleur",
            Siren = siren,
            JoinedOn = new DateOnly(2020, 1, 1),
        };
        member.Establishments.Add(new Establishment
        {
            Siret = DemoPeople.HeadOfficeOf(siren),
            Name = "Boulangerie Lafleur",
            Street = "3 rue des Lavandes",
            PostCode = "06130",
            City = "Grasse",
            IsHeadOffice = true,
        });
        if (withContact) member.Contacts.Add(_people.Contact(ContactRole.Account, member.CompanyName));
        db.Members.Add(member);
        for (var i = 0; i < employees; i++) workforce.Add(member.Id, Employee(hiredBefore: new DateOnly(2023, 11, 30)));
        await db.SaveChangesAsync();
        return member;
    });

    /// <summary>An adult with a valid NIR and no box ticked.</summary>
    public EmployeeDetails Employee(DateOnly hiredBefore) => _people.Employee(hiredBefore) with { Determinants = [] };

    public Task<Campaign> OpenCampaignAsync(int year, DateOnly opensOn, DateOnly closesOn) => DoAsync<Campaigns, Campaign>(async (campaigns, _) =>
    {
        var campaign = await campaigns.OpenAsync(year, opensOn, closesOn, CancellationToken.None);
        while (await DoAsync<CampaignOpener, int>((opener, _) => opener.RunOnceAsync(100, CancellationToken.None)) > 0) { }
        await DispatchAsync();
        return campaign;
    });

    public Task<Declaration> DeclarationAsync(Member member, int year) => ReadAsync(db => new AnnualDeclaration().Cases(db)
        .AsNoTracking().SingleAsync(d => d.MemberId == member.Id && d.Year == year));

    /// <summary>The four steps of Cotiser, as the member takes them.</summary>
    public async Task DeclareAsync(Member member, int year)
    {
        await StepAsync(member, year, (acts, d, by) => acts.ConfirmCompanyDetailsAsync(d, by, CancellationToken.None));
        await StepAsync(member, year, (acts, d, by) => acts.CheckEmployeesAsync(d, by, CancellationToken.None));
        await StepAsync(member, year, (acts, d, by) => acts.ChoosePaymentAsync(d, PaymentMeans.BankTransfer, CancellationToken.None));
        await StepAsync(member, year, (acts, d, by) => acts.ConfirmAsync(d, Declarant, by, CancellationToken.None));
    }

    public static Declarant Declarant { get; } = new("Lafleur", "Alix", "Gérante", "alix@lafleur.example", "04 93 00 00 00");

    public Task StepAsync(Member member, int year, Func<MemberDeclarations, Declaration, Actor, Task> step) => DoAsync<MemberDeclarations>(async (acts, _) =>
    {
        var declaration = await acts.FindAsync(member.Id, year, CancellationToken.None);
        await step(acts, declaration!, new Actor($"member-{member.Number}", "Alix Lafleur"));
    });

    public Task StaffAsync(Member member, int year, Func<StaffDeclarations, Declaration, Task> act) => DoAsync<StaffDeclarations>(async (acts, _) =>
    {
        var declaration = await DeclarationIdAsync(member, year);
        await act(acts, (await acts.FindAsync(declaration, CancellationToken.None))!);
    });

    /// <summary>A run prepared by Camille and released by Idriss; every invoice of it is issued.</summary>
    public async Task InvoiceAsync(int year)
    {
        await DoAsync<InvoicingRuns>(async (runs, db) =>
        {
            var prepared = await runs.PrepareAsync(year, Camille, CancellationToken.None);
            await runs.ReleaseAsync(await db.InvoicingRuns.SingleAsync(r => r.Id == prepared.Id), Idriss, CancellationToken.None);
        });
        await DispatchAsync();
    }

    public async Task AnswerAsync(Member member, int year, string answer, string comment) =>
        await this.AnswerAsync(await DeclarationIdAsync(member, year), answer, comment);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private Task<Guid> DeclarationIdAsync(Member member, int year) =>
        ReadAsync(db => db.Declarations.Where(d => d.MemberId == member.Id && d.Year == year).Select(d => d.Id).SingleAsync());

    public static Dictionary<string, string?> Settings() => new()
    {
        ["Nir:CurrentKeyId"] = "test",
        ["Nir:Keys:test"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Nir:IndexKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };
}
