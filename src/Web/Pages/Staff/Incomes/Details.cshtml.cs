using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Incomes;

/// <summary>One yearly file: its bad lines, or what would be recorded; then how far it is and what it changed.</summary>
public sealed class DetailsModel(IncomeRuns runs, TimeProvider clock) : ListPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IncomeRun Run { get; private set; } = null!;

    /// <summary>Those of the page that is shown, as the lines are.</summary>
    public IReadOnlyList<IncomeFault> Faults { get; private set; } = [];

    public IReadOnlyList<IncomeLine> Lines { get; private set; } = [];

    public IReadOnlyList<(int Year, int Lines)> Years { get; private set; } = [];

    public double? Rate => Run is { GoesOn: true, StartedAt: { } start } && Run.Done > Run.StartedFrom && clock.GetUtcNow() - start is { TotalSeconds: > 0 } elapsed ? (Run.Done - Run.StartedFrom) / elapsed.TotalSeconds : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Run is null) context.Result = NotFound();
        else await next();
    }

    public async Task OnGetAsync(CancellationToken ct) => await PreviewAsync(ct);

    /// <summary>Every bad line, to be mended beside the file.</summary>
    public async Task<IActionResult> OnGetFaultsAsync(CancellationToken ct) => File(FaultList.Csv(await runs.FaultsAsync(Id, ct)), "text/csv", "lignes-a-corriger.csv");

    /// <summary>The bar asks for itself; when there is nothing left to wait for, the whole page comes again.</summary>
    public IActionResult OnGetProgress()
    {
        if (!Run.GoesOn) Response.Headers["HX-Refresh"] = "true";
        return Partial("_Progress", this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ImportIncomes);
        await runs.ApplyAsync(Run, Me, ct);
        return Redirect($"/service/revenus/{Id}");
    }

    public async Task<IActionResult> OnPostLeaveOutAsync(CancellationToken ct)
    {
        User.Require(Function.ImportIncomes);
        await runs.LeaveOutAsync(Run, Me, ct);
        return Redirect($"/service/revenus/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Run = (await runs.FindAsync(Id, cancellationToken))!;
        // A refusal shows the page again with what it showed.
        if (Run is not null && !ModelState.IsValid) await PreviewAsync(cancellationToken);
    }

    private async Task PreviewAsync(CancellationToken ct)
    {
        if (Run.State != IncomeRunState.Checked) return;
        if (Run.FaultCount > 0)
        {
            (Faults, Total) = (PageOf(await runs.FaultsAsync(Id, ct)), Run.FaultCount);
            return;
        }

        var lines = await runs.LinesAsync(Id, ct);
        (Lines, Total) = (PageOf(lines), Run.Total);
        Years = [.. lines.GroupBy(l => l.Year).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
    }

    private List<T> PageOf<T>(IReadOnlyList<T> rows) => [.. PageOf(rows.AsQueryable())];
}
