using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>Any state, by a person's decision and with a reason: both states are kept in the journal.</summary>
[Allows(Function.HandleCases)]
public sealed class ChangeStateModel(CaseDesk desk, BackOfficeDb db) : CasePage(desk, db)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez l’état.")]
    public string? State { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> States => Case.OtherStates.Select(s => new SelectListItem(s.StaffLabel, s.Key));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.OverrideAsync(Case, State!, Reason ?? "", Me, ct);
        return ToCase("L’état est changé. L’ancien et le nouveau sont au journal.");
    }
}
