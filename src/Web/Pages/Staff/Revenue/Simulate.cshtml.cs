using BackOffice.Web.Forms;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>"Et si ?": what another income would give, without writing anything.</summary>
public sealed class SimulateModel(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations, Reevaluations member) : RevenueCasePage(desk, db, reevaluations)
{
    [BindProperty]
    public decimal? Estimate { get; set; }

    public ReevaluationPreview? Preview { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Estimate is not { } estimate) throw new SimulationWithoutIncome();
        Preview = await member.PreviewAsync(Reevaluation.MemberId, estimate, ct);
        return Page();
    }

    public sealed class SimulationWithoutIncome() : FieldRefusal(nameof(Estimate), "Saisissez le revenu à simuler, en euros.");
}
