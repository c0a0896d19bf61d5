using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Invoices;

/// <summary>Mes factures: invoices and credit notes, each with its PDF.</summary>
public sealed class IndexModel(BackOfficeDb db, ServiceSettings service) : MemberPage
{
    private const int PageSize = 25;

    [FromQuery(Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<InvoiceRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public ServiceSettings Service => service;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Total = await db.Invoices.CountAsync(i => i.MemberId == MemberId, ct);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await InvoiceRow.Of(db, MemberId).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
