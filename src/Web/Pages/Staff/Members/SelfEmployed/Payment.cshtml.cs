using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>Money received outside the site.</summary>
[Allows(Function.HandleCases)]
public sealed class PaymentModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office) : SelfEmployedActPage(desk, files)
{
    [BindProperty]
    public PaymentInput Input { get; set; } = new();

    public decimal Owed => office.OwedOn(Open);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.ReceivePaymentAsync(Open, Input.Euros!.Value, Input.Reason ?? "", Me, ct);
        return ToDossier("Le paiement est enregistré.");
    }

    public sealed class PaymentInput
    {
        [Required(ErrorMessage = "Saisissez le montant reçu, en euros.")]
        public decimal? Euros { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
