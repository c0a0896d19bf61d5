using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Invoicing;

/// <summary>The first of the two people: what would be issued, prepared for a colleague to release.</summary>
public sealed class PrepareModel(InvoicingRuns runs) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public InvoicingPreview Preview { get; private set; } = new(0, 0, 0, 0);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var run = await runs.PrepareAsync(Year, Me, ct);
        Done = "La facturation est préparée. Un collègue doit maintenant la libérer.";
        return Redirect($"/service/facturation/{run.Id}");
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Preview = await runs.PreviewAsync(Year, cancellationToken);
}
