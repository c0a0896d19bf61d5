using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Invoicing;

/// <summary>The second of the two people.</summary>
public sealed class ReleaseModel(BackOfficeDb db, InvoicingRuns runs) : RunPage(db)
{
    public InvoicingPreview Preview { get; private set; } = new(0, 0, 0, 0);

    public bool IsMine => Run.PreparedById == Me.Id;

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Run is not null) Preview = await runs.PreviewAsync(Run.Year, cancellationToken);
    }

    public void OnGet()
    {
        // Everything is loaded already.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await runs.ReleaseAsync(Run, Me, ct);
        Done = "La facturation est libérée. Les factures sont émises l’une après l’autre.";
        return Redirect($"/service/facturation/{Id}");
    }
}
