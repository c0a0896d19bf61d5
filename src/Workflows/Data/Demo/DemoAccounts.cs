using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>A sign-in that the start prints; only a demo database knows it.</summary>
/// <param name="Name">What is typed at the door: a number, a mail, a social-security number.</param>
/// <param name="Door">Where, and what to tick there.</param>
public sealed record DemoSignIn(string Who, string Name, string Password, string Door = "/connexion", bool MustChange = false)
{
    public bool IsOfService => Door == DemoAccounts.ServiceDoor;

    /// <summary>What an authenticator application is told for the service's people; invented like the rest.</summary>
    public byte[] TotpSecret => SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + Name))[..20];
}

/// <summary>Nine invented people to sign in as, by every door.</summary>
public static class DemoAccounts
{
    internal const string ServiceDoor = "/connexion/service";
    private const string NirDoor = "/connexion/nir";
    private const string Ready = "lavande-mistral-42";
    private const string First = "premier-acces-2468";
    private const string Agents = "olivier-cigale-57";
    private const string Accountants = "calanque-romarin-63";
    private const string SelfEmployedNir = "1 84 07 06 088 001";

    public static readonly DemoSignIn Staff1 = new("Agent : Camille Morel", "camille.morel@service.example", Ready, ServiceDoor);
    public static readonly DemoSignIn Staff2 = new("Agent : Idriss Benali", "idriss.benali@service.example", Ready, ServiceDoor);
    public static readonly DemoSignIn Admin1 = new("Rédige les règles : Solène Garnier", "solene.garnier@service.example", Ready, ServiceDoor);
    public static readonly DemoSignIn Admin2 = new("Approuve les règles : Marc Ollivier", "marc.ollivier@service.example", Ready, ServiceDoor);

    public static readonly DemoSignIn Newcomer = new("Adhérent, mot de passe à changer", DemoPeople.NumberOf(DemoRoles.NewcomerAccount), First, MustChange: true);
    public static readonly DemoSignIn Member = new("Adhérent", DemoPeople.NumberOf(DemoRoles.ReadyAccount), Ready);
    public static readonly DemoSignIn Agent = new("Mandataire (case cochée)", DemoPeople.NumberOf(DemoRoles.ReadyAccount), Agents);
    public static readonly DemoSignIn SelfEmployed = new("Travailleur indépendant", DemoPeople.WithKey(SelfEmployedNir), Ready, NirDoor);
    public static readonly DemoSignIn Accountant = new("Son expert-comptable", DemoPeople.WithKey(SelfEmployedNir), Accountants, NirDoor);

    public static readonly IReadOnlyList<DemoSignIn> All = [Newcomer, Member, Agent, SelfEmployed, Accountant, Staff1, Staff2, Admin1, Admin2];

    internal static async Task OpenAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var opening = scope.ServiceProvider.GetRequiredService<AccountOpening>();
        foreach (var person in new[] { Newcomer, Member })
        {
            var member = await db.Members.Include(m => m.Contacts).SingleAsync(m => m.Number == person.Name, ct);
            var contact = member.ContactFor(ContactRole.Account)!;
            opening.ForMember(member.Id, member.Number, contact.FullName, contact.Email, person.Password, person.MustChange);
            if (person == Member) opening.ForAgent(member.Id, member.Number, "Zoé Courbet", "zoe.courbet@mandataires.example", Agent.Password, mustChange: false);
        }

        await OpenSelfEmployedAsync(scope.ServiceProvider, ct);
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        foreach (var person in All.Where(p => p.IsOfService))
        {
            var kind = person == Admin1 || person == Admin2 ? AccountKind.Admin : AccountKind.Staff;
            // Two admins with one right each, so that the demo shows what one may not do alone.
            AccountRight[] rights = person == Admin1 ? [AccountRight.EditRules] : person == Admin2 ? [AccountRight.PublishRules] : [];
            factors.Prepare(opening.ForService(kind, NameOf(person), person.Name, person.Password, mustChange: false, rights), person.TotpSecret);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>One company of one person: they sign in with their own number, their accountant with the same number and another password.</summary>
    private static async Task OpenSelfEmployedAsync(IServiceProvider services, CancellationToken ct)
    {
        var opening = services.GetRequiredService<AccountOpening>();
        var number = DemoPeople.NumberOf(DemoRoles.SelfEmployedAccount);
        var member = await services.GetRequiredService<BackOfficeDb>().Members.Include(m => m.Contacts).SingleAsync(m => m.Number == number, ct);
        var contact = member.ContactFor(ContactRole.Account)!;
        var self = opening.ForMember(member.Id, number, contact.FullName, contact.Email, SelfEmployed.Password, mustChange: false, capacity: Capacity.SelfEmployed);
        self.Nir = services.GetRequiredService<NirVault>().Seal(Nir.Parse(SelfEmployed.Name));
        opening.ForMember(member.Id, number, "Paul Vernet", "paul@cabinet-vernet.example", Accountant.Password, mustChange: false, rank: 2, capacity: Capacity.Accountant);
    }

    private static string NameOf(DemoSignIn person) => person.Who[(person.Who.IndexOf(':', StringComparison.Ordinal) + 2)..];
}
