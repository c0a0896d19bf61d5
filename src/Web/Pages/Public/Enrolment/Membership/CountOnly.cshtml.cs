using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Only how many people: the list comes after the admission.</summary>
public sealed class CountOnlyModel(EnrolmentInHand inHand, Enrolments enrolments, MembershipEmployees employees)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Employees)
{
    [BindProperty]
    public int? People { get; set; }

    public void OnGet() => People = Typed.CountOnly ?? Typed.Answers?.Employees;

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var least = Typed.Answers?.Employer == EmployerKind.Private ? 1 : 0;
        if (People is null || People < least || People > 100_000)
            new Saying(ModelState, "").At(nameof(People), $"Saisissez votre effectif : un nombre entier à partir de {least}.");
        if (!ModelState.IsValid) return await AgainAsync(ct);
        await employees.CountOnlyAsync(Draft, People!.Value, ct);
        return LocalRedirect(EnrolmentSteps.After(EnrolmentPath.NewMember, EnrolmentSteps.Employees).Route);
    }
}
