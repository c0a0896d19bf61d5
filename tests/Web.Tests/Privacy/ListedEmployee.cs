using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Privacy;

internal static class ListedEmployee
{
    /// <summary>Maud Arnaud, with that number, on the list of a member that now has its head office.</summary>
    public static async Task<Guid> AnEmployeeAsync(this IServiceProvider services, Guid member, Nir nir)
    {
        var db = services.GetRequiredService<BackOfficeDb>();
        var siren = await db.Members.Where(m => m.Id == member).Select(m => m.Siren).SingleAsync();
        db.Add(new Establishment { MemberId = member, Siret = DemoPeople.HeadOfficeOf(siren), Name = "Siège", Street = "1 rue du Four", PostCode = "06130", City = "Grasse", IsHeadOffice = true });
        var employee = new Employee
        {
            MemberId = member,
            BirthName = "Arnaud",
            FirstName = "Maud",
            HireDate = new(2020, 1, 6),
            Contract = ContractKind.Cdi,
            Job = "Vendeuse",
            Pcs = Pcs.Parse("552a"),
            Nir = services.GetRequiredService<NirVault>().Seal(nir),
        };
        db.Add(employee);
        await db.SaveChangesAsync();
        return employee.Id;
    }
}
