using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>Step 3: the contribution, line by line, and how it will be paid.</summary>
public sealed class AmountModel(MemberDeclarations declarations, DeclaredWorkforce workforce, Tariff tariff) : ContributePage(declarations)
{
    [BindProperty]
    public PaymentMeans? Means { get; set; }

    public Calculation Calculation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await ShowAsync(ContributeStep.Amount, ct);
        Means = Declaration?.PaymentMeans;
        return shown;
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (Means is null || !ModelState.IsValid)
        {
            // A step skipped is what has to be said first.
            if (Declaration.EmployeesCheckedAt is null) throw new EmployeesNotChecked();
            ModelState.TryAddModelError(nameof(Means), "Choisissez un mode de règlement.");
            return await AgainAsync(this, ct);
        }

        if (!await Declarations.WasDoneAsync(FormId, ct)) await Declarations.ChoosePaymentAsync(Declaration, Means.Value, ct);
        return RedirectToPage("/Member/Contribute/Confirm", new { Year });
    }

    /// <summary>« Précédent » keeps the means already ticked.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostPreviousAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (Means is { } means && ContributeSteps.Next(Declaration) >= ContributeStep.Amount)
            await Declarations.ChoosePaymentAsync(Declaration, means, ct);
        return RedirectToPage("/Member/Contribute/Employees/Index", new { Year });
    }

    protected override async Task ReadAsync(CancellationToken ct) => Calculation = await Calculation.OfAsync(Declaration, workforce, tariff, ct);
}
