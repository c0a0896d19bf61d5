using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class OpenModel(StaffDeclarations declarations) : ActPage(DeclarationAct.Open, declarations)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.OpenAsync(Declaration, Me, ct);
        return ToCase("La déclaration est ouverte à l’adhérent.");
    }
}
