using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>The form of an employee, new or on file: its boxes, the category they give at once, its checks.</summary>
public abstract class EmployeeFormPage(MemberDeclarations declarations, EmployeeForms forms) : ContributePage(declarations), IEmployeeForm
{
    [BindProperty]
    public EmployeeInput Input { get; set; } = new();

    public IReadOnlyList<IGrouping<string, DeterminantBox>> Boxes => Forms.Boxes(Declaration.BaseDate);

    public CategoryPanel Panel => Forms.Panel(Input, Declaration.BaseDate);

    /// <summary>Another employee under the same number: said before it is kept.</summary>
    public Employee? SameNir { get; private set; }

    public bool HasSameNir => SameNir is not null;

    public string ListAddress => Url.Page("/Member/Contribute/Employees/Index", new { Year })!;

    /// <summary>A number is on file: shown masked, and left alone unless another is typed.</summary>
    public string? MaskedNir { get; protected set; }

    protected EmployeeForms Forms { get; } = forms;

    /// <summary>« Catégorie déclarée » from the boxes as they stand: the panel alone for htmx, else the whole form again.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostCategoryAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        ModelState.Clear();
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_CategoryPanel", Panel);
        await ReadAsync(ct);
        KeepNir();
        return Page();
    }

    /// <summary>True when the form can be recorded; else every field says what to do.</summary>
    protected async Task<bool> HoldsAsync(Guid? employeeId, CancellationToken ct)
    {
        EmployeeInputCheck.Check(Input, Forms.Keys(Declaration.BaseDate), ModelState);
        if (Forms.Nir(Input) is { } nir) SameNir = await Forms.WithSameNirAsync(MemberId, nir, employeeId, ct);
        if (SameNir is not null && !Input.AcceptsSameNir)
            ModelState.AddModelError("Input.Nir", $"{SameNir.FullName} porte déjà ce numéro dans votre liste. Vérifiez-le, ou confirmez-le ci-dessous.");
        if (ModelState.IsValid) return true;
        KeepNir();
        return false;
    }

    /// <summary>What was typed as a number never goes back to the page; a good one goes along sealed.</summary>
    private void KeepNir()
    {
        Forms.Keep(Input);
        ModelState.SetModelValue("Input.Nir", null, null);
        ModelState.Remove("Input.KeptNir");
    }

    protected IActionResult Recorded(DateOnly hireDate, string done)
    {
        Done = hireDate > Declaration.BaseDate
            ? $"{done} Embauché après le {French.Date(Declaration.BaseDate)}, ce salarié ne compte pas dans cette déclaration."
            : done;
        return RedirectToPage("/Member/Contribute/Employees/Index", new { Year });
    }
}
