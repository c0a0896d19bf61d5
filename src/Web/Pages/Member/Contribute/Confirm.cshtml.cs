using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>Step 4: everything once more, who declares, and the confirmation.</summary>
public sealed class ConfirmModel(MemberDeclarations declarations, DeclaredWorkforce workforce, Tariff tariff) : ContributePage(declarations)
{
    [BindProperty]
    public DeclarantInput Input { get; set; } = new();

    public Calculation Calculation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await ShowAsync(ContributeStep.Confirm, ct);
        if (shown is PageResult) Input = DeclarantInput.Of(Declaration.Declarant);
        return shown;
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (!await Declarations.WasDoneAsync(FormId, ct))
        {
            RefuseStepsSkipped();
            Input.Check(ModelState);
            if (!ModelState.IsValid) return await AgainAsync(this, ct);
            await Declarations.ConfirmAsync(Declaration, Input.ToDeclarant(), Me, ct);
        }

        return RedirectToPage("/Member/Contribute/Confirmation", new { Year });
    }

    /// <summary>« Précédent » keeps what was typed, complete or not.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostPreviousAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (ContributeSteps.Next(Declaration) == ContributeStep.Confirm)
            await Declarations.NameDeclarantAsync(Declaration, Input.ToDeclarant(), ct);
        return RedirectToPage("/Member/Contribute/Amount", new { Year });
    }

    protected override async Task ReadAsync(CancellationToken ct) => Calculation = await Calculation.OfAsync(Declaration, workforce, tariff, ct);

    /// <summary>A step skipped is said before what is missing here; the verb checks it again.</summary>
    private void RefuseStepsSkipped()
    {
        if (!Declaration.CompanyDetailsConfirmed) throw new CompanyDetailsNotConfirmed();
        if (Declaration.EmployeesCheckedAt is null) throw new EmployeesNotChecked();
        if (Declaration.PaymentMeans is null) throw new PaymentMeansMissing();
    }
}
