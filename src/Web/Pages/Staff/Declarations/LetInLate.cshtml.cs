using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class LetInLateModel(StaffDeclarations declarations) : ActPage(DeclarationAct.LetInLate, declarations)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez la date limite, par exemple 15/03/2027.")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.LetInLateAsync(Declaration, Until!.Value, Reason ?? "", Me, ct);
        return ToCase("La déclaration tardive est admise. L’adhérent est prévenu.");
    }
}
