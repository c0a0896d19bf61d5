using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>The company, and the establishment of the SIRET given at the first screen.</summary>
public sealed class CompanyModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Establishments), IEstablishmentForm
{
    [BindProperty]
    public CompanyInput Company { get; set; } = new();

    [BindProperty]
    public EstablishmentInput Establishment { get; set; } = new();

    public IEnumerable<SelectListItem> Forms { get; } = [.. MembershipWords.LegalForms.Select(f => new SelectListItem(f, f))];

    public void OnGet()
    {
        Company = CompanyInput.Of(Typed.Company);
        Establishment = EstablishmentInput.Of(Memberships.MainOf(Draft));
        Establishment.PostCode ??= Typed.Answers?.PostCode;
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Company.Check(ModelState, Draft.Siret.Siren, Typed.Answers?.Employees > 0);
        Establishment.Check(ModelState, siretIsKnown: true);
        if (!ModelState.IsValid) return await AgainAsync(ct);
        var id = Memberships.MainOf(Draft)?.Id ?? Guid.CreateVersion7();
        await memberships.DescribeCompanyAsync(Draft, Company.ToDraft(), Establishment.ToDraft(id, Draft.Siret), ct);
        return RedirectToPage("Establishments");
    }
}
