using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Modifier une information sur un salarié de la liste.</summary>
public sealed class ModifyEmployeeModel(
    EnrolmentInHand inHand, Enrolments enrolments, EmployeeForms forms, MembershipEmployees employees, TimeProvider clock)
    : DraftEmployeePage(inHand, enrolments, forms, employees, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet()
    {
        if (MembershipEmployees.Find(Draft, Id) is not { } employee) return LocalRedirect(ListAddress);
        Input = EmployeeInput.Of(employee.Details);
        return Page();
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        MembershipEmployees.Find(Draft, Id) is null ? LocalRedirect(ListAddress) : await PutAsync(Id, ct);

    protected override Task ReadAsync(CancellationToken ct)
    {
        MaskedNir = MembershipEmployees.Find(Draft, Id) is { } employee ? Employees.Masked(employee) : null;
        return Task.CompletedTask;
    }
}
