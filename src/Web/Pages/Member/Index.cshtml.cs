using BackOffice.Web.Pages.Member.Contribute;
using BackOffice.Web.Pages.Member.Invoices;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member;

/// <summary>The member's home: what is to be done now, the latest invoices, whom to call.</summary>
public sealed class IndexModel(MemberDeclarations declarations, BackOfficeDb db, ServiceSettings service, TimeProvider clock) : MemberPage
{
    private const int LatestInvoices = 5;

    public BackOffice.Workflows.Members.Member Member { get; private set; } = null!;

    /// <summary>The latest declaration; null for a member that has none yet.</summary>
    public Declaration? Current { get; private set; }

    public CorrectionAsked? Correction { get; private set; }

    public bool IsBeingProcessed { get; private set; }

    public Guid? StatementId { get; private set; }

    public IReadOnlyList<InvoiceRow> Invoices { get; private set; } = [];

    public ServiceSettings Service => service;

    public string NextPage => ContributeSteps.PageOf(ContributeSteps.Next(Current!));

    public int DaysLeft => Current is null ? 0 : Current.OpenUntil.DayNumber - clock.Today().DayNumber;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == MemberId, ct);
        Current = await declarations.Of(MemberId).AsNoTracking().OrderByDescending(d => d.Year).FirstOrDefaultAsync(ct);
        if (Current is not null)
        {
            Correction = await declarations.CorrectionAskedAsync(Current, ct);
            IsBeingProcessed = await declarations.IsBeingProcessedAsync(Current, ct);
            if ((await declarations.StatementsAsync([Current.Id], ct)).TryGetValue(Current.Id, out var id)) StatementId = id;
        }

        Invoices = await InvoiceRow.Of(db, MemberId).Take(LatestInvoices).ToListAsync(ct);
    }
}
