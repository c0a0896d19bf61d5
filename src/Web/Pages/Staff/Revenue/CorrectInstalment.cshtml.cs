using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>Any amount or date still to come, with a reason.</summary>
[Allows(Function.HandleCases)]
public sealed class CorrectInstalmentModel(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations, TimeProvider clock) : RevenueCasePage(desk, db, reevaluations)
{
    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Instalments => Reevaluation.Schedule.Instalments.Where(i => i.DueOn > clock.Today()).OrderBy(i => i.DueOn)
        .Select(i => new SelectListItem($"{French.Date(i.DueOn)} : {French.Amount(i.Amount)}", i.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Reevaluations.CorrectInstalmentAsync(Reevaluation, Input.DueOn!.Value, Input.NewDueOn ?? Input.DueOn.Value, Input.NewAmount!.Value, Input.Reason ?? "", User.Actor(), ct);
        return ToCase("L’échéance est corrigée.");
    }

    public sealed class CorrectionInput
    {
        [Required(ErrorMessage = "Choisissez l’échéance à corriger.")]
        public DateOnly? DueOn { get; set; }

        public DateOnly? NewDueOn { get; set; }

        [Required(ErrorMessage = "Saisissez le nouveau montant, en euros.")]
        public decimal? NewAmount { get; set; }

        [Required(ErrorMessage = "Écrivez le motif : il reste au journal.")]
        [StringLength(1000)]
        public string? Reason { get; set; }
    }
}
