using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Enlever un salarié sorti de votre effectif.</summary>
public sealed class RemoveModel(MemberDeclarations declarations, BackOffice.Workflows.Workforce.Employees employees)
    : OneEmployeePage(declarations, employees)
{
    [BindProperty]
    public DateOnly? ExitDate { get; set; }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenEmployeeAsync(ct) is { } elsewhere) return elsewhere;
        if (ExitDate is null) ModelState.TryAddModelError(nameof(ExitDate), "Saisissez le dernier jour du contrat, par exemple 31/12/2025.");
        if (!ModelState.IsValid) return await AgainAsync(this, ct);
        var name = Employee.FullName;
        if (!await Declarations.WasDoneAsync(FormId, ct))
        {
            Employee.Leave(ExitDate!.Value);
            await Declarations.CommitWorkforceChangeAsync(Declaration, Me, ct);
        }

        return ToList(ExitDate >= Declaration.BaseDate
            ? $"La sortie de {name} est enregistrée. Présent le {French.Date(Declaration.BaseDate)}, ce salarié compte encore dans cette déclaration."
            : $"{name} est enlevé de votre liste.");
    }
}
