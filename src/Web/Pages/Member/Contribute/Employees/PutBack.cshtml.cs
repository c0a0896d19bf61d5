using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Ajouter un salarié sorti par erreur.</summary>
public sealed class PutBackModel(MemberDeclarations declarations, BackOffice.Workflows.Workforce.Employees employees)
    : OneEmployeePage(declarations, employees)
{
    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenEmployeeAsync(ct) is { } elsewhere) return elsewhere;
        var name = Employee.FullName;
        if (!await Declarations.WasDoneAsync(FormId, ct))
        {
            Employee.ComeBack();
            await Declarations.CommitWorkforceChangeAsync(Declaration, Me, ct);
        }

        return ToList($"{name} est remis dans votre liste.");
    }
}
