using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class CorrectInvoiceModel(StaffDeclarations declarations) : ActPage(DeclarationAct.CorrectInvoice, declarations)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez le montant corrigé, par exemple 812,00.")]
    public decimal? ExclTax { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Declarations.CorrectInvoiceAsync(Declaration, AmountTyped.Of(ExclTax), Reason ?? "", Me, ct);
        return ToCase("L’avoir et la facture rectifiée sont émis.");
    }
}
