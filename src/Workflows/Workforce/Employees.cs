using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Workforce;

/// <summary>What a form says of an employee; the NIR as typed, or null to leave the one on file.</summary>
public sealed record EmployeeDetails(
    string BirthName,
    string FirstName,
    DateOnly? BirthDate,
    Sex? Sex,
    string? Nir,
    DateOnly HireDate,
    ContractKind Contract,
    string Job,
    string Pcs,
    bool HasSeveralEmployers,
    IReadOnlyList<string> Determinants,
    string? SchedulingConstraints,
    string? Comment);

/// <summary>The workforce of one member: add, modify, remove, put back. Nothing is erased.</summary>
public sealed class Employees(BackOfficeDb db, NirVault vault)
{
    public IQueryable<Employee> Of(Guid memberId) =>
        db.Employees.Include(e => e.Determinants).Where(e => e.MemberId == memberId)
            .OrderBy(e => e.BirthName).ThenBy(e => e.FirstName);

    /// <summary>Who counts on a day: every contract present, whatever its hours.</summary>
    public IQueryable<Employee> PresentOn(Guid memberId, DateOnly date) =>
        Of(memberId).Where(e => e.HireDate <= date && (e.ExitDate == null || e.ExitDate >= date));

    /// <summary>Another employee of the member, still present, under the same number. A provisional number is never matched.</summary>
    public Task<Employee?> WithSameNirAsync(Guid memberId, Nir nir, Guid? exceptId, CancellationToken ct)
    {
        if (nir.IsProvisional) return Task.FromResult<Employee?>(null);
        var index = vault.BlindIndex(nir);
        return Of(memberId).AsNoTracking()
            .FirstOrDefaultAsync(e => e.ExitDate == null && e.Nir != null && e.Nir.BlindIndex == index && e.Id != exceptId, ct);
    }

    public Task<Employee?> FindAsync(Guid memberId, Guid employeeId, CancellationToken ct) =>
        Of(memberId).SingleOrDefaultAsync(e => e.Id == employeeId, ct);

    /// <summary>The boxes of a newcomer hold from the first day under contract.</summary>
    public Employee Add(Guid memberId, EmployeeDetails details)
    {
        var employee = new Employee
        {
            MemberId = memberId,
            BirthName = "",
            FirstName = "",
            HireDate = details.HireDate,
            Contract = details.Contract,
            Job = "",
            Pcs = Pcs.Parse(details.Pcs),
        };
        Write(employee, details, details.HireDate);
        db.Employees.Add(employee);
        return employee;
    }

    /// <summary>Boxes changed here hold from the given day (the declaration's base date), or from the hire if later.</summary>
    public void Modify(Employee employee, EmployeeDetails details, DateOnly from) =>
        Write(employee, details, from > details.HireDate ? from : details.HireDate);

    private void Write(Employee employee, EmployeeDetails details, DateOnly boxesFrom)
    {
        employee.BirthName = details.BirthName.Trim().ToUpper(French.Culture);
        employee.FirstName = details.FirstName.Trim();
        employee.BirthDate = details.BirthDate;
        employee.Sex = details.Sex;
        if (!string.IsNullOrWhiteSpace(details.Nir)) employee.Nir = vault.Seal(Nir.Parse(details.Nir));
        employee.HireDate = details.HireDate;
        employee.Contract = details.Contract;
        employee.Job = details.Job.Trim();
        employee.Pcs = Pcs.Parse(details.Pcs);
        employee.HasSeveralEmployers = details.HasSeveralEmployers;
        employee.SchedulingConstraints = Blank(details.SchedulingConstraints);
        employee.Comment = Blank(details.Comment);
        employee.CheckDates();
        employee.TickDeterminants(details.Determinants, boxesFrom);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
