using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Privacy;

/// <summary>What a run would remove now, and the button that does not wait for the night.</summary>
public sealed class PurgeModel(PurgeRuns runs) : AdminPage, ILoads
{
    /// <summary>How long a browser waits; what is left then goes on by the button of the report, or at night.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IReadOnlyList<PurgeDue> Due { get; private set; } = [];

    public int Total => Due.Sum(d => d.Count);

    [BindProperty]
    [StringLength(500)]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task LoadAsync(CancellationToken cancellationToken) => Due = await runs.PreviewAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var run = await runs.StartAsync(Reason ?? "", Me, ct);
        await runs.RunAsync(run.Id, Patience, ct);
        return Redirect($"/administration/conservation/suppressions/{run.Id}");
    }
}
