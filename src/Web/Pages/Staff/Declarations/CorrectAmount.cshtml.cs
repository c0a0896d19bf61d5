using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class CorrectAmountModel(StaffDeclarations declarations) : ActPage(DeclarationAct.CorrectAmount, declarations)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez le montant corrigé, par exemple 812,00.")]
    public decimal? ExclTax { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.OverrideAmountAsync(Declaration, AmountTyped.Of(ExclTax), Reason ?? "", Me, ct);
        return ToCase("Le montant est corrigé. L’ancien et le nouveau sont au journal.");
    }
}
