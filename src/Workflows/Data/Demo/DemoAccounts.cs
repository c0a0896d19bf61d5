using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>A sign-in that the start prints; only a demo database knows it.</summary>
public sealed record DemoSignIn(string Who, string Name, string Password, bool MustChange = false);

/// <summary>Six invented people to sign in as.</summary>
public static class DemoAccounts
{
    private const string Ready = "lavande-mistral-42";
    private const string First = "premier-acces-2468";

    public static readonly DemoSignIn Staff1 = new("Agent : Camille Morel", "camille.morel@service.example", Ready);
    public static readonly DemoSignIn Staff2 = new("Agent : Idriss Benali", "idriss.benali@service.example", Ready);
    public static readonly DemoSignIn Admin1 = new("Administratrice : Solène Garnier", "solene.garnier@service.example", Ready);
    public static readonly DemoSignIn Admin2 = new("Administrateur : Marc Ollivier", "marc.ollivier@service.example", Ready);

    public static readonly IReadOnlyList<DemoSignIn> All =
    [
        new("Adhérent, mot de passe à changer", DemoPeople.NumberOf(DemoRoles.NewcomerAccount), First, MustChange: true),
        new("Adhérent", DemoPeople.NumberOf(DemoRoles.ReadyAccount), Ready),
        Staff1, Staff2, Admin1, Admin2,
    ];

    internal static async Task OpenAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var opening = scope.ServiceProvider.GetRequiredService<AccountOpening>();
        foreach (var person in All.Take(2))
        {
            var member = await db.Members.Include(m => m.Contacts).SingleAsync(m => m.Number == person.Name, ct);
            var contact = member.ContactFor(ContactRole.Account)!;
            opening.ForMember(member.Id, member.Number, contact.FullName, contact.Email, person.Password, person.MustChange);
        }

        foreach (var person in new[] { Staff1, Staff2 }) opening.ForService(AccountKind.Staff, NameOf(person), person.Name, person.Password, mustChange: false);
        foreach (var person in new[] { Admin1, Admin2 }) opening.ForService(AccountKind.Admin, NameOf(person), person.Name, person.Password, mustChange: false);
        await db.SaveChangesAsync(ct);
    }

    private static string NameOf(DemoSignIn person) => person.Who[(person.Who.IndexOf(':', StringComparison.Ordinal) + 2)..];
}
