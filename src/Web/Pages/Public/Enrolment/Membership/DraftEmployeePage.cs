using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>The form of an employee of a company that joins: that of Cotiser, with its boxes, its category at once and its checks.</summary>
public abstract class DraftEmployeePage(
    EnrolmentInHand inHand, Enrolments enrolments, EmployeeForms forms, MembershipEmployees employees, TimeProvider clock)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Employees), IEmployeeForm
{
    [BindProperty]
    public EmployeeInput Input { get; set; } = new();

    public IReadOnlyList<IGrouping<string, DeterminantBox>> Boxes => forms.Boxes(Today);

    public CategoryPanel Panel => forms.Panel(Input, Today);

    public bool HasSameNir { get; private set; }

    public string? MaskedNir { get; protected set; }

    public string ListAddress => Step.Route;

    protected MembershipEmployees Employees => employees;

    protected DateOnly Today => clock.Today();

    /// <summary>« Catégorie déclarée » from the boxes as they stand: the panel alone for htmx, else the whole form again.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostCategoryAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_CategoryPanel", Panel);
        await ReadAsync(ct);
        KeepNir();
        return Page();
    }

    protected async Task<IActionResult> PutAsync(Guid id, CancellationToken ct)
    {
        if (!Holds(id)) return await AgainAsync(ct);
        await employees.PutAsync(Draft, id, Input.ToDetails(forms.Nir(Input)), ct);
        Done = $"{Input.BirthName} {Input.FirstName} est dans votre liste.";
        return LocalRedirect(ListAddress);
    }

    private bool Holds(Guid id)
    {
        EmployeeInputCheck.Check(Input, forms.Keys(Today), ModelState);
        if (forms.Nir(Input) is { } nir && employees.WithSameNir(Draft, nir, id) is { } other)
        {
            HasSameNir = true;
            if (!Input.AcceptsSameNir) ModelState.AddModelError("Input.Nir", $"{other.FullName} porte déjà ce numéro dans votre liste. Vérifiez-le, ou confirmez-le ci-dessous.");
        }

        if (ModelState.IsValid) return true;
        KeepNir();
        return false;
    }

    /// <summary>What was typed as a number never goes back to the page; a good one goes along sealed.</summary>
    private void KeepNir()
    {
        forms.Keep(Input);
        ModelState.SetModelValue("Input.Nir", null, null);
        ModelState.Remove("Input.KeptNir");
    }
}
