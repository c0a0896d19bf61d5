using BackOffice.Web.Pages.Shared.Explain;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Rules.Explain;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>One person as declared, and why this category: by the very version of the book that decided.</summary>
public sealed class CategoryModel(StaffDeclarations declarations, Explanations explanations) : DeclarationPage(declarations)
{
    [BindProperty(SupportsGet = true)]
    public Guid EmployeeId { get; set; }

    public DeclaredEmployee Employee { get; private set; } = null!;

    public ExplanationShown Why { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Declaration.Employees.FirstOrDefault(e => e.EmployeeId == EmployeeId) is not { } employee) return NotFound();
        Employee = employee;
        Why = new((await explanations.OfDeclaredEmployeeAsync(Id, EmployeeId, onlyOf: null, ct))!, WhyLinks.ForService(Id, EmployeeId));
        return Page();
    }
}
