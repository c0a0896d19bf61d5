using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>An act on one employee of the member: somebody else's employee is simply not found.</summary>
public abstract class OneEmployeePage(MemberDeclarations declarations, BackOffice.Workflows.Workforce.Employees employees)
    : ContributePage(declarations)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Employee Employee { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await ShowAsync(ContributeStep.Employees, ct);
        return shown is PageResult && Employee is null ? NotFound() : shown;
    }

    protected async Task<IActionResult?> OpenEmployeeAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        await ReadAsync(ct);
        return Employee is null ? NotFound() : null;
    }

    protected IActionResult ToList(string done)
    {
        Done = done;
        return RedirectToPage("/Member/Contribute/Employees/Index", new { Year });
    }

    protected override async Task ReadAsync(CancellationToken ct) => Employee = (await employees.FindAsync(MemberId, Id, ct))!;
}
