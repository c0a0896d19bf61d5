using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>Why this person has this category: worked out again from the frozen facts and the frozen version of the book.</summary>
public sealed class CategoryModel(StaffDeclarations declarations, FollowUp followUp) : DeclarationPage(declarations)
{
    [BindProperty(SupportsGet = true)]
    public Guid EmployeeId { get; set; }

    public DeclaredEmployee Employee { get; private set; } = null!;

    public RuleTrace Trace { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (Declaration.Employees.FirstOrDefault(e => e.EmployeeId == EmployeeId) is not { } employee) return NotFound();
        Employee = employee;
        Trace = followUp.Again(employee.BirthDate, employee.HireDate, employee.Determinants, employee.BookVersion);
        return Page();
    }
}
