using BackOffice.Workflows.Workforce;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>What the forms of an employee ask the business: boxes, category with its reasons, numbers already on file.</summary>
public sealed class EmployeeForms(FollowUp followUp, BackOffice.Workflows.Workforce.Employees employees, KeptNir kept)
{
    public IReadOnlyList<IGrouping<string, DeterminantBox>> Boxes(DateOnly date) =>
        [.. followUp.Boxes(date).GroupBy(b => b.Group ?? "Autres situations")];

    public IReadOnlyCollection<string> Keys(DateOnly date) => [.. followUp.Boxes(date).Select(b => b.Key)];

    public CategoryPanel Panel(EmployeeInput input, DateOnly date)
    {
        var known = Keys(date);
        var ticked = input.Determinants.Where(known.Contains).Distinct().ToList();
        var hire = input.HireDate ?? date;
        return CategoryPanel.Of(followUp.Explain(input.BirthDate, hire, ticked, date), input, date);
    }

    public Nir? Nir(EmployeeInput input) => kept.Read(input);

    /// <summary>A good number goes along sealed; nothing of it goes back in clear.</summary>
    public void Keep(EmployeeInput input)
    {
        input.KeptNir = kept.Read(input) is { } nir ? kept.Seal(nir) : null;
        input.Nir = null;
    }

    public Task<Employee?> WithSameNirAsync(Guid memberId, Nir nir, Guid? exceptId, CancellationToken ct) =>
        employees.WithSameNirAsync(memberId, nir, exceptId, ct);
}
