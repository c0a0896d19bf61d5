using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Ajouter un salarié. The form's id becomes the line's: sent twice, it is one line.</summary>
public sealed class AddEmployeeModel(
    EnrolmentInHand inHand, Enrolments enrolments, EmployeeForms forms, MembershipEmployees employees, TimeProvider clock)
    : DraftEmployeePage(inHand, enrolments, forms, employees, clock)
{
    [AnyInput]
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => PutAsync(FormId, ct);
}
