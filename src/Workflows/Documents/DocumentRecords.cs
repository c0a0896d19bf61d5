using System.Globalization;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Documents;

/// <summary>Takes from the office's rows what a document prints, and nothing more.</summary>
internal static class DocumentRecords
{
    public static StatementRecord Of(Declaration declaration, ServiceSettings service, DateTimeOffset at) => new(
        Sender(service),
        Recipient(declaration.Member),
        declaration.Number,
        declaration.Year,
        declaration.BaseDate,
        French.DayIn(declaration.ConfirmedAt ?? at),
        declaration.Declarant?.FullName,
        declaration.Declarant?.Function,
        declaration.PaymentMeans?.Label(),
        [.. declaration.Employees
            .OrderBy(e => e.BirthName, ByName).ThenBy(e => e.FirstName, ByName)
            .Select(e => new EmployeeLine($"{e.BirthName} {e.FirstName}", e.Job, e.Pcs, e.HireDate, e.Category, e.AttestationRequired))],
        Amount(declaration.Quote ?? throw new InvalidOperationException("A statement needs a computed quote.")),
        at);

    public static InvoiceRecord Of(Invoice invoice, Declaration declaration, ServiceSettings service, DateTimeOffset at) => new(
        Sender(service),
        Recipient(declaration.Member),
        invoice.Kind switch
        {
            InvoiceKind.Annual => InvoiceNature.Annual,
            InvoiceKind.Office => InvoiceNature.Office,
            InvoiceKind.CreditNote => InvoiceNature.Credit,
            _ => throw new ArgumentOutOfRangeException(nameof(invoice)),
        },
        invoice.Number,
        invoice.Label,
        invoice.Year,
        declaration.Number,
        invoice.IssuedOn,
        invoice.DueOn,
        declaration.PaymentMeans?.Label(),
        invoice.CreditOfNumber,
        declaration.ClosesOn,
        invoice.Quote.Headcount,
        Amount(invoice.Quote),
        at);

    private static readonly StringComparer ByName = StringComparer.Create(French.Culture, ignoreCase: true);

    internal static SenderRecord Sender(ServiceSettings service) => new(
        service.Name, service.LegalForm, service.Desk, service.Street, $"{service.PostalCode} {service.City}", service.Siret, service.VatNumber,
        service.Phone, service.Mail, service.Hours, service.Iban, service.Bic, service.LatePenaltyRate);

    internal static RecipientRecord Recipient(Member member) => new(
        member.Number, member.CompanyName, member.HeadOffice.Street, $"{member.HeadOffice.PostCode} {member.HeadOffice.City}",
        member.HeadOffice.Siret.ToString(), member.VatNumber?.Value, member.VatExemptionReason);

    public static AmountRecord Amount(Quote quote) => new(
        [.. quote.Lines.Select(l => new AmountLine(l.Label, l.Quantity, l.UnitPrice, l.Amount))],
        quote.TotalExclTax,
        quote.VatRate,
        quote.Vat,
        quote.TotalInclTax,
        DateOnly.TryParseExact(quote.Version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        quote.Hash,
        quote.Correction is not null);
}
