using BackOffice.Workflows.Data;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>Who counts for a declaration: every contract present on its base date, each with its follow-up category that day.</summary>
public sealed class DeclaredWorkforce(BackOfficeDb db, FollowUp followUp)
{
    public async Task<IReadOnlyList<DeclaredEmployee>> OnBaseDateAsync(Declaration declaration, CancellationToken ct)
    {
        var date = declaration.BaseDate;
        var employees = await db.Employees
            .Include(e => e.Determinants)
            .AsNoTracking()
            .Where(e => e.MemberId == declaration.MemberId && e.HireDate <= date && (e.ExitDate == null || e.ExitDate >= date))
            .OrderBy(e => e.BirthName).ThenBy(e => e.FirstName)
            .ToListAsync(ct);
        var rules = followUp.AsPublishedNow();
        return [.. employees.Select(e => Declared(rules, e, date))];
    }

    /// <summary>The people of a frozen list with the categories that the rules now give them: their facts stay as declared.</summary>
    public IReadOnlyList<DeclaredEmployee> Again(Declaration declaration)
    {
        var rules = followUp.AsPublishedNow();
        return [.. declaration.Employees.Select(e =>
        {
            var category = rules.CategoryOf(e.BirthDate, e.HireDate, e.Determinants, declaration.BaseDate);
            return e with
            {
                Category = category.Category,
                Exam = category.Exam,
                MaxPeriodMonths = category.MaxPeriodMonths,
                AttestationRequired = category.AttestationRequired,
                BookVersion = category.BookVersion,
                BookHash = category.BookHash,
            };
        })];
    }

    private static DeclaredEmployee Declared(FollowUp rules, Employee employee, DateOnly date)
    {
        var determinants = employee.DeterminantsOn(date);
        var category = rules.CategoryOf(employee.BirthDate, employee.HireDate, determinants, date);
        return new DeclaredEmployee(
            employee.Id, employee.BirthName, employee.FirstName, employee.BirthDate, employee.HireDate,
            employee.Contract.ToString(), employee.Job, employee.Pcs.Value, employee.HasSeveralEmployers, determinants,
            category.Category, category.Exam, category.MaxPeriodMonths, category.AttestationRequired,
            category.BookVersion, category.BookHash);
    }
}
