using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Enlever un salarié de la liste: nothing was declared yet, so nothing is kept of them.</summary>
public sealed class RemoveEmployeeModel(EnrolmentInHand inHand, Enrolments enrolments, MembershipEmployees employees)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Employees)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DraftEmployee Employee => MembershipEmployees.Find(Draft, Id)!;

    public IActionResult OnGet() => Employee is null ? LocalRedirect(Step.Route) : Page();

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Employee is not { } employee) return LocalRedirect(Step.Route);
        await employees.RemoveAsync(Draft, Id, ct);
        Done = $"{employee.FullName} est enlevé de votre liste.";
        return LocalRedirect(Step.Route);
    }
}
