using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>The counter of a series: the next number to give. A sequence would leave gaps when an act rolls back.</summary>
public sealed class InvoiceSeries
{
    public const string Main = "main";

    public required string Key { get; init; }

    public required long Next { get; set; }
}

/// <summary>
/// Gives numbers inside the caller's transaction. The counter's row stays locked until the commit, so two issuers
/// follow each other; a rolled-back act gives its numbers back with everything else.
/// </summary>
public sealed class InvoiceNumbers(BackOfficeDb db)
{
    public async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        var series = db.InvoiceSeries.Local.SingleOrDefault()
            ?? await db.InvoiceSeries.FromSql($"select * from contribution.invoice_series where key = {InvoiceSeries.Main} for update")
                .SingleAsync(cancellationToken);
        return series.Next++;
    }
}
