using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>What an invoicing run would issue, before anybody releases it.</summary>
public sealed record InvoicingPreview(int Declarations, int Credits, decimal TotalInclTax, decimal CreditedInclTax);

/// <summary>Turns confirmed declarations into invoices: prepared by one, released by another, or nightly.</summary>
public sealed class InvoicingRuns(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    private static readonly Actor Nightly = new("nightly-invoicing", "Facturation de nuit");

    /// <summary>Counted by the database: a campaign has twenty thousand declarations, the page shows four figures.</summary>
    public Task<InvoicingPreview> PreviewAsync(int year, CancellationToken ct) => db.Database.SqlQuery<InvoicingPreview>(
        $"""
        select count(*)::int as "Declarations",
               count(o.amount)::int as "Credits",
               coalesce(sum((d.quote ->> 'totalInclTax')::numeric), 0) as "TotalInclTax",
               -coalesce(sum(o.amount), 0) as "CreditedInclTax"
        from contribution.declarations d
        left join lateral (
            select i.total_incl_tax as amount from contribution.invoices i
            where i.declaration_id = d.id and i.kind = {nameof(InvoiceKind.Office)} and not i.is_credited) o on true
        where d.year = {year} and d.state = {DeclarationStates.Confirmed}
        """).SingleAsync(ct);

    public async Task<InvoicingRun> PrepareAsync(int year, Actor by, CancellationToken ct)
    {
        var preview = await PreviewAsync(year, ct);
        if (preview.Declarations == 0) throw new NothingToInvoice();
        var run = NewRun(year, by, preview);
        db.InvoicingRuns.Add(run);
        var act = await workflows.CommitAsync(ct);
        // The same form sent twice: the run it prepared the first time.
        return act.AlreadyDone ? await db.InvoicingRuns.Where(r => r.Year == year).OrderByDescending(r => r.Id).FirstAsync(ct) : run;
    }

    /// <summary>The second person's act: every declaration confirmed by now is signalled, in the same transaction.</summary>
    public async Task ReleaseAsync(InvoicingRun run, Actor by, CancellationToken ct)
    {
        run.Release(by, clock.GetUtcNow());
        await db.TogetherAsync(() => SignalAsync(run, by, ct), ct);
    }

    /// <summary>The nightly run of every open campaign that asks for it. Returns how many declarations it signalled.</summary>
    public async Task<int> RunNightlyAsync(CancellationToken ct)
    {
        var signalled = 0;
        var years = await db.Campaigns.Where(c => c.InvoicesNightly && c.ClosedAt == null).Select(c => c.Year).ToListAsync(ct);
        foreach (var year in years)
        {
            var preview = await PreviewAsync(year, ct);
            if (preview.Declarations == 0) continue;
            var run = NewRun(year, Nightly, preview);
            db.InvoicingRuns.Add(run);
            run.Release(Actor.System, clock.GetUtcNow());
            await db.TogetherAsync(async () => signalled += await SignalAsync(run, Actor.System, ct), ct);
        }

        return signalled;
    }

    private InvoicingRun NewRun(int year, Actor by, InvoicingPreview preview) => new()
    {
        Year = year,
        PreparedBy = by.Name,
        PreparedById = by.Id,
        PreparedAt = clock.GetUtcNow(),
        Declarations = preview.Declarations,
        TotalInclTax = Money.Of(preview.TotalInclTax),
    };

    private async Task<int> SignalAsync(InvoicingRun run, Actor by, CancellationToken ct)
    {
        var ofTheYear = await Confirmed(run.Year).Select(d => d.Id).ToListAsync(ct);
        return await workflows.SignalAllAsync(
            AnnualDeclaration.WorkflowKey, DeclarationStates.Confirmed, new InvoicingReleased(run.Id), by, run.Id, ofTheYear, ct);
    }

    private IQueryable<Declaration> Confirmed(int year) =>
        db.Declarations.Where(d => d.Year == year && d.State == DeclarationStates.Confirmed);
}
