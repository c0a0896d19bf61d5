using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class ExtendModel(StaffDeclarations declarations) : ActPage(DeclarationAct.Extend, declarations)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez la nouvelle date de clôture, par exemple 15/02/2027.")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.ExtendAsync(Declaration, Until!.Value, Reason ?? "", Me, ct);
        return ToCase("Le délai est accordé.");
    }
}
