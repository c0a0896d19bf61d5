using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Who is to be followed up: the list, or only how many.</summary>
public sealed class EmployeesModel(
    EnrolmentInHand inHand, Enrolments enrolments, MembershipEmployees employees, MembershipSlips slips, TimeProvider clock)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Employees)
{
    public string CategoryOf(DraftEmployee employee) => slips.CategoryOf(employee, clock.Today());

    public void OnGet()
    {
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Typed.CountOnly is { } people && Typed.Employees.Count == 0) await employees.CountOnlyAsync(Draft, people, ct);
        else await employees.CheckAsync(Draft, ct);
        return LocalRedirect(EnrolmentSteps.After(EnrolmentPath.NewMember, EnrolmentSteps.Employees).Route);
    }
}
