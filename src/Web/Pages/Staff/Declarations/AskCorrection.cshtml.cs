using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class AskCorrectionModel(StaffDeclarations declarations) : ActPage(DeclarationAct.AskCorrection, declarations)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.AskCorrectionAsync(Declaration, Reason ?? "", Me, ct);
        return ToCase("La demande de correction est partie. L’adhérent retrouve sa déclaration telle qu’il l’a saisie.");
    }
}
