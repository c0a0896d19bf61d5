using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Invoices;

/// <summary>A line of « Mes factures ».</summary>
public sealed record InvoiceRow(Guid Id, long Number, DateOnly IssuedOn, string Label, bool IsCredit, Money TotalInclTax, int Year, Guid? DocumentId)
{
    /// <summary>Latest first; of the same day, the later number first.</summary>
    public static IQueryable<InvoiceRow> Of(BackOfficeDb db, Guid memberId) => db.Invoices.AsNoTracking()
        .Where(i => i.MemberId == memberId)
        .OrderByDescending(i => i.Number)
        .Select(i => new InvoiceRow(
            i.Id, i.Number, i.IssuedOn, i.Label, i.Kind == BackOffice.Workflows.Contributions.InvoiceKind.CreditNote, i.TotalInclTax, i.Year, i.DocumentId));
}
