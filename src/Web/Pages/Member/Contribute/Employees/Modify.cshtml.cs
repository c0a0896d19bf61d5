using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Modifier une information sur un salarié.</summary>
public sealed class ModifyModel(MemberDeclarations declarations, EmployeeForms forms, BackOffice.Workflows.Workforce.Employees employees, NirVault vault)
    : EmployeeFormPage(declarations, forms)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string FullName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await ShowAsync(ContributeStep.Employees, ct);
        if (shown is not PageResult) return shown;
        if (await employees.FindAsync(MemberId, Id, ct) is not { } employee) return NotFound();
        Input = EmployeeInput.Of(employee, Latest(Declaration.BaseDate, employee.HireDate));
        return shown;
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (await employees.FindAsync(MemberId, Id, ct) is not { } employee) return NotFound();
        if (!await Declarations.WasDoneAsync(FormId, ct))
        {
            if (!await HoldsAsync(Id, ct)) return await AgainAsync(this, ct);
            if (employee.RowVersion != Input.Version) throw new EmployeeChangedMeanwhile();
            employees.Modify(employee, Input.ToDetails(Forms.Nir(Input)), Declaration.BaseDate);
            await Declarations.CommitWorkforceChangeAsync(Declaration, Me, ct);
        }

        return Recorded(employee.HireDate, $"Les informations de {employee.FullName} sont enregistrées.");
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        if (await employees.FindAsync(MemberId, Id, ct) is not { } employee) return;
        FullName = employee.FullName;
        MaskedNir = employee.Nir is { } nir ? vault.Open(nir).Masked : null;
    }

    private static DateOnly Latest(DateOnly first, DateOnly second) => first > second ? first : second;
}
