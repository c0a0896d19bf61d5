using System.Globalization;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Web.Commands.Bench;

/// <summary>The members of a benchmark, there before the clock starts: invented, numbered, about so many employees each.</summary>
internal static class BenchMembers
{
    private const int PerBatch = 250;

    public static async Task<int> CreateAsync(IServiceProvider services, int members, int employeesEach, BenchProgress progress, CancellationToken ct)
    {
        var people = new DemoPeople(seed: 7, year: 2026);
        var random = new Random(11);
        var employees = 0;
        for (var first = 0; first < members; first += PerBatch)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
            var workforce = scope.ServiceProvider.GetRequiredService<Employees>();
            for (var i = first; i < Math.Min(first + PerBatch, members); i++)
            {
                var member = NewMember(i);
                member.Contacts.Add(people.Contact(ContactRole.Account, member.CompanyName));
                db.Members.Add(member);
                // Between half and one and a half times the wished number, so that tariffs and tables differ.
                var size = Math.Max(1, random.Next(employeesEach / 2, employeesEach + employeesEach / 2 + 1));
                for (var n = 0; n < size; n++) workforce.Add(member.Id, people.Employee(new DateOnly(2025, 11, 30)));
                employees += size;
            }

            await db.SaveChangesAsync(ct);
            progress.Show("adhérents", Math.Min(first + PerBatch, members), members);
        }

        return employees;
    }

    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{100_000 + index}");

    public static Member NewMember(int index)
    {
        var siren = DemoPeople.SirenOf(30_000_000 + index);
        var name = string.Create(CultureInfo.InvariantCulture, $"Entreprise {index + 1}");
        var member = new Member
        {
            Number = NumberOf(index),
            CompanyName = name,
            Siren = siren,
            JoinedOn = new DateOnly(2020, 1, 1),
        };
        member.Establishments.Add(new Establishment
        {
            Siret = DemoPeople.HeadOfficeOf(siren),
            Name = name,
            Street = "1 rue des Lavandes",
            PostCode = "06000",
            City = "Nice",
            Naf = "4711B",
            IsHeadOffice = true,
        });
        return member;
    }
}
