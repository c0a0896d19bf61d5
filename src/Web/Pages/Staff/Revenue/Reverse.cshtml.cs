using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>The schedule is what it was before the request; the person is told why.</summary>
[Allows(Function.HandleCases)]
public sealed class ReverseModel(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations) : RevenueCasePage(desk, db, reevaluations)
{
    [BindProperty, Required(ErrorMessage = "Écrivez vos raisons : la personne les reçoit."), StringLength(1000)]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Reevaluations.ReverseAsync(Reevaluation, Reason!, User.Actor(), ct);
        return ToCase("La réévaluation est annulée, l’échéancier est rétabli.");
    }
}
