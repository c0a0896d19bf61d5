using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Invoicing;

/// <summary>One run: how far it is, and every invoice it issued.</summary>
public sealed class DetailsModel(BackOfficeDb db, TimeProvider clock) : RunPage(db)
{
    public IReadOnlyList<InvoiceRow> Invoices { get; private set; } = [];

    /// <summary>Declarations that were confirmed at the release and are still to be invoiced by this run.</summary>
    public int Waiting { get; private set; }

    public double? Rate { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        Invoices = await PageOf(Db.Invoices.AsNoTracking().Where(i => i.RunId == Id).OrderBy(i => i.Number))
            .Join(Db.Members, i => i.MemberId, m => m.Id, (i, m) => new InvoiceRow(i.Id, i.Number, i.Kind, m.CompanyName, i.DeclarationId, i.TotalInclTax, i.DocumentId))
            .ToListAsync(ct);
    }

    public async Task<IActionResult> OnGetProgressAsync(CancellationToken ct)
    {
        await CountAsync(ct);
        return Partial("_Progress", this);
    }

    private async Task CountAsync(CancellationToken ct)
    {
        Total = await Db.Invoices.CountAsync(i => i.RunId == Id, ct);
        if (Run.ReleasedAt is not { } released) return;
        Waiting = await Db.Set<Engine.Workflows.WorkflowSignal>().CountAsync(
            s => s.Key == InvoicingReleased.Key && s.ConsumedAt == null && s.StoredAt >= released
                && Db.Declarations.Any(d => d.Id == s.InstanceId && d.Year == Run.Year), ct);
        if (Waiting > 0 && clock.GetUtcNow() - released is { TotalSeconds: > 0 } elapsed) Rate = Total / elapsed.TotalSeconds;
    }
}

public sealed record InvoiceRow(Guid Id, long Number, InvoiceKind Kind, string Company, Guid DeclarationId, Workflows.Money TotalInclTax, Guid? DocumentId);
