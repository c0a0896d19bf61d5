using BackOffice.Web.Pages.Member.Contribute;
using BackOffice.Web.Pages.Member.Invoices;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member;

/// <summary>The member's home: what is to be done now, the latest invoices, whom to call.</summary>
public sealed class IndexModel(MemberDeclarations declarations, BackOfficeDb db, SelfEmployedFiles selfEmployed, ServiceSettings service, TimeProvider clock) : MemberPage
{
    private const int LatestInvoices = 5;

    public BackOffice.Workflows.Members.Member Member { get; private set; } = null!;

    /// <summary>The latest declaration; null for a member that has none yet.</summary>
    public Declaration? Current { get; private set; }

    public CorrectionAsked? Correction { get; private set; }

    public bool IsBeingProcessed { get; private set; }

    public Guid? StatementId { get; private set; }

    public IReadOnlyList<InvoiceRow> Invoices { get; private set; } = [];

    /// <summary>What the year's contributions ask for; null for who has none.</summary>
    public ContributionsNow? Contributions { get; private set; }

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
        if (User.Capacity() is Capacity.SelfEmployed or Capacity.Accountant && await selfEmployed.FindAsync(MemberId, ct) is { } file)
            Contributions = ContributionsNow.Of(file, clock.Today());
    }
}

/// <summary>What a self-employed person owes today, and what is called next.</summary>
public sealed record ContributionsNow(int Year, decimal Due, Instalment? Next)
{
    internal static ContributionsNow Of(SelfEmployedFile file, DateOnly today) => new(
        today.Year,
        file.DebtsOn(today).Sum(i => i.Unpaid),
        file.ScheduleOf(today.Year)?.Instalments.Where(i => i.DueOn > today && i.Total > 0).MinBy(i => i.DueOn));
}
