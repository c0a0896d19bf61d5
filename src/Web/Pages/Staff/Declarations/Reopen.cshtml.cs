using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class ReopenModel(StaffDeclarations declarations) : ActPage(DeclarationAct.Reopen, declarations)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.ReopenAsync(Declaration, Reason ?? "", Me, ct);
        return ToCase("La déclaration est rouverte à l’adhérent.");
    }
}
