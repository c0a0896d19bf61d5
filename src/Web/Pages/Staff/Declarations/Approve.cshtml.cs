using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class ApproveModel(StaffDeclarations declarations) : ActPage(DeclarationAct.Approve, declarations)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.ApproveAsync(Declaration, Reason, Me, ct);
        return ToCase("La déclaration est validée.");
    }
}
