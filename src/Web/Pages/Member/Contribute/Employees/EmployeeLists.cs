using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>A line of a list of employees.</summary>
public sealed record EmployeeRow(
    Guid Id, string FullName, ContractKind Contract, string Job, DateOnly HireDate, DateOnly? ExitDate, string Category);

/// <summary>One page of a list, and how long the whole is.</summary>
public sealed record EmployeePage(IReadOnlyList<EmployeeRow> Rows, int Total, int Number, int Size)
{
    public static EmployeePage Empty { get; } = new([], 0, 1, 25);
}

/// <summary>The lists of step 2: searched by name or job, cut in pages, categories worked out for the rows shown only.</summary>
public sealed class EmployeeLists(BackOffice.Workflows.Workforce.Employees employees, FollowUp followUp)
{
    public IQueryable<Employee> Present(Guid memberId, DateOnly date) => employees.PresentOn(memberId, date);

    public IQueryable<Employee> HiredAfter(Guid memberId, DateOnly date) =>
        employees.Of(memberId).Where(e => e.HireDate > date && e.ExitDate == null);

    public IQueryable<Employee> Employed(Guid memberId) => employees.Of(memberId).Where(e => e.ExitDate == null);

    public IQueryable<Employee> Gone(Guid memberId) => employees.Of(memberId).Where(e => e.ExitDate != null);

    public async Task<EmployeePage> PageAsync(IQueryable<Employee> list, ListQuery query, DateOnly date, CancellationToken ct)
    {
        list = Ordered(Found(list, query.Search), query.Sort);
        var (total, size) = (await list.CountAsync(ct), query.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await list.AsNoTracking().Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new EmployeePage(rows.ConvertAll(e => RowOf(e, date)), total, page, size);
    }

    private static IQueryable<Employee> Found(IQueryable<Employee> list, string? search)
    {
        foreach (var word in (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            var pattern = $"%{Escaped(word)}%";
            list = list.Where(e => EF.Functions.ILike(e.BirthName, pattern) || EF.Functions.ILike(e.FirstName, pattern) || EF.Functions.ILike(e.Job, pattern));
        }

        return list;
    }

    private static string Escaped(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static IQueryable<Employee> Ordered(IQueryable<Employee> list, string? sort) => sort switch
    {
        "-nom" => list.OrderByDescending(e => e.BirthName).ThenBy(e => e.FirstName).ThenBy(e => e.Id),
        "entree" => list.OrderBy(e => e.HireDate).ThenBy(e => e.BirthName).ThenBy(e => e.Id),
        "-entree" => list.OrderByDescending(e => e.HireDate).ThenBy(e => e.BirthName).ThenBy(e => e.Id),
        "-sortie" => list.OrderByDescending(e => e.ExitDate).ThenBy(e => e.BirthName).ThenBy(e => e.Id),
        "sortie" => list.OrderBy(e => e.ExitDate).ThenBy(e => e.BirthName).ThenBy(e => e.Id),
        _ => list.OrderBy(e => e.BirthName).ThenBy(e => e.FirstName).ThenBy(e => e.Id),
    };

    private EmployeeRow RowOf(Employee e, DateOnly date)
    {
        var day = e.HireDate > date ? e.HireDate : date;
        var category = followUp.CategoryOf(e.BirthDate, e.HireDate, e.DeterminantsOn(day), day).Category;
        return new EmployeeRow(e.Id, e.FullName, e.Contract, e.Job, e.HireDate, e.ExitDate, category);
    }
}
