using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Mes cotisations: the year's contributions by line, what is paid, called and to come, the notices.</summary>
public sealed class IndexModel(SelfEmployedFiles files, BackOfficeDb db, TimeProvider clock) : RevenuePage(files, clock)
{
    public IReadOnlyList<RevenueNoticeRow> Notices { get; private set; } = [];

    public decimal Called => Schedule!.CalledOn(Today);

    /// <summary>Called and not yet paid, older years included.</summary>
    public decimal Balance => Dossier.DebtsOn(Today).Sum(i => i.Unpaid);

    public Instalment? Next => Schedule!.Instalments.Where(i => i.DueOn > Today && i.Total > 0).MinBy(i => i.DueOn);

    public async Task OnGetAsync(CancellationToken ct) => Notices = await db.Documents.AsNoTracking()
        .Where(d => d.MemberId == MemberId && d.Kind == DocumentKind.RevenueNotice).OrderByDescending(d => d.CreatedAt)
        .Select(d => new RevenueNoticeRow(d.Id, d.CreatedAt)).Take(12).ToListAsync(ct);
}

public sealed record RevenueNoticeRow(Guid Id, DateTimeOffset At);
