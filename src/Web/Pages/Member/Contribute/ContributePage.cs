using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>A page of the four steps, on one year's declaration of the member who signed in.</summary>
public abstract class ContributePage(MemberDeclarations declarations) : MemberPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Declaration Declaration { get; private set; } = null!;

    protected MemberDeclarations Declarations { get; } = declarations;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await ReadAsync(cancellationToken);
    }

    /// <summary>What the page shows beside the declaration.</summary>
    protected virtual Task ReadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Shows the page, or leads to the step that comes first.</summary>
    protected async Task<IActionResult> ShowAsync(ContributeStep step, CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        var next = ContributeSteps.Next(Declaration);
        if (next < step) return RedirectToPage(ContributeSteps.PageOf(next), new { Year });
        await ReadAsync(ct);
        return Page();
    }

    /// <summary>
    /// Reads the declaration, or says where to go instead: once confirmed there is only the confirmation to see (the
    /// back button too ends there), and what is not open is explained in the list.
    /// </summary>
    protected async Task<IActionResult?> OpenAsync(CancellationToken ct)
    {
        if (await Declarations.FindAsync(MemberId, Year, ct) is not { } declaration) return NotFound();
        Declaration = declaration;
        if (ContributeSteps.IsDone(declaration) || await Declarations.IsBeingProcessedAsync(declaration, ct))
            return RedirectToPage("/Member/Contribute/Confirmation", new { Year });
        return ContributeSteps.CanType(declaration) ? null : RedirectToPage("/Member/Contribute/Index");
    }
}
