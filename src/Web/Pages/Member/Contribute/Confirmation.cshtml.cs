using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>It is done: the reference, what happens next and when, the statement.</summary>
public sealed class ConfirmationModel(MemberDeclarations declarations, ServiceSettings service) : MemberPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Declaration Declaration { get; private set; } = null!;

    public Guid? StatementId { get; private set; }

    /// <summary>Confirmed, while a later step is still being tried: nothing is lost, the statement comes later.</summary>
    public bool IsBeingProcessed { get; private set; }

    public ServiceSettings Service => service;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await declarations.Of(MemberId).AsNoTracking().SingleOrDefaultAsync(d => d.Year == Year, ct);
        if (found is null) return NotFound();
        Declaration = found;
        IsBeingProcessed = await declarations.IsBeingProcessedAsync(found, ct);
        if (!IsBeingProcessed && !ContributeSteps.IsDone(found)) return RedirectToPage("/Member/Contribute/Index");
        StatementId = (await declarations.StatementsAsync([found.Id], ct)).GetValueOrDefault(found.Id) is var id && id != Guid.Empty ? id : null;
        return Page();
    }
}
