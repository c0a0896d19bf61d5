using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Invoicing;

/// <summary>What could be invoiced now, by year, and the runs so far.</summary>
public sealed class IndexModel(BackOfficeDb db, InvoicingRuns runs, Campaigns campaigns) : ListPage, ILoads
{
    public IReadOnlyList<YearToInvoice> Years { get; private set; } = [];

    public IReadOnlyList<RunRow> Runs { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [AnyInput]
    public async Task<IActionResult> OnPostNightlyAsync(int year, bool nightly, CancellationToken ct)
    {
        User.Require(Function.IssueInvoices);
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Year == year && c.ClosedAt == null, ct) is not { } campaign) return NotFound();
        await campaigns.InvoiceNightlyAsync(campaign, nightly, ct);
        Done = nightly ? $"Les déclarations {year} confirmées seront facturées chaque nuit." : $"Les déclarations {year} ne sont plus facturées la nuit : deux personnes libèrent chaque facturation.";
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var open = await db.Campaigns.AsNoTracking().Where(c => c.ClosedAt == null).OrderByDescending(c => c.Year).ToListAsync(cancellationToken);
        var years = new List<YearToInvoice>();
        foreach (var campaign in open)
            years.Add(new(campaign.Year, campaign.InvoicesNightly, await runs.PreviewAsync(campaign.Year, cancellationToken)));
        Years = years;
        Total = await db.InvoicingRuns.CountAsync(cancellationToken);
        Runs = await PageOf(db.InvoicingRuns.AsNoTracking().OrderByDescending(r => r.PreparedAt))
            .Select(r => new RunRow(r, db.Invoices.Count(i => i.RunId == r.Id)))
            .ToListAsync(cancellationToken);
    }
}

public sealed record YearToInvoice(int Year, bool Nightly, InvoicingPreview Preview);

public sealed record RunRow(InvoicingRun Run, int Invoices);
