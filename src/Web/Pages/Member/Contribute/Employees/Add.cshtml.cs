using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Employees;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Ajouter un nouveau salarié.</summary>
public sealed class AddModel(MemberDeclarations declarations, EmployeeForms forms, BackOffice.Workflows.Workforce.Employees employees)
    : EmployeeFormPage(declarations, forms)
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ContributeStep.Employees, ct);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (!await Declarations.WasDoneAsync(FormId, ct))
        {
            if (!await HoldsAsync(employeeId: null, ct)) return await AgainAsync(this, ct);
            employees.Add(MemberId, Input.ToDetails(Forms.Nir(Input)));
            await Declarations.CommitWorkforceChangeAsync(Declaration, Me, ct);
        }

        return Recorded(Input.HireDate ?? Declaration.BaseDate, $"{Input.BirthName} {Input.FirstName} est ajouté à votre liste.");
    }
}
