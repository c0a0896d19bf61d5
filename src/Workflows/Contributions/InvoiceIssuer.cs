using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Contributions;

/// <summary>Issues invoices and credits: number, row, PDF and mail, all in the caller's transaction.</summary>
public sealed class InvoiceIssuer(
    BackOfficeDb db, InvoiceNumbers numbers, DocumentStore documents, MailComposer mails, IOptions<ServiceSettings> service)
{
    public async Task<Invoice> IssueAsync(
        Declaration declaration, InvoiceKind kind, string label, Quote quote, Guid? runId, DateTimeOffset now, CancellationToken ct)
    {
        var issuedOn = FrenchCalendar.Office.DayOf(now);
        var invoice = new Invoice
        {
            Number = await numbers.NextAsync(ct),
            Kind = kind,
            Label = label,
            MemberId = declaration.MemberId,
            DeclarationId = declaration.Id,
            Year = declaration.Year,
            IssuedOn = issuedOn,
            DueOn = issuedOn.AddDays(service.Value.PaymentTermDays),
            Quote = quote,
            TotalExclTax = Money.Of(quote.TotalExclTax),
            Vat = Money.Of(quote.Vat),
            TotalInclTax = Money.Of(quote.TotalInclTax),
            RunId = runId,
        };
        return Send(declaration, invoice, now);
    }

    public async Task<Invoice> CreditAsync(Declaration declaration, Invoice cancelled, DateTimeOffset now, CancellationToken ct) =>
        Send(declaration, cancelled.Credit(await numbers.NextAsync(ct), FrenchCalendar.Office.DayOf(now)), now);

    private Invoice Send(Declaration declaration, Invoice invoice, DateTimeOffset now)
    {
        declaration.Invoices.Add(invoice);
        db.Invoices.Add(invoice);
        invoice.DocumentId = documents.AddInvoice(invoice, declaration, now).Id;
        mails.SendInvoice(declaration, invoice, now);
        return invoice;
    }
}
