using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class ChangeStateModel(StaffDeclarations declarations) : ActPage(DeclarationAct.ChangeState, declarations)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez l’état.")]
    public string? State { get; set; }

    public IEnumerable<SelectListItem> States => DeclarationStates.All.Where(s => s != Declaration.State)
        .Select(s => new SelectListItem(DeclarationStates.StaffLabel(s), s));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.OverrideStateAsync(Declaration, State!, Reason ?? "", Me, ct);
        return ToCase("L’état est changé. L’ancien et le nouveau sont au journal.");
    }
}
