namespace BackOffice.Workflows.Documents;

/// <summary>Who sends a document: what the law asks of an invoice's sender, as it was on that day.</summary>
public sealed record SenderRecord(
    string Name, string LegalForm, string Desk, string Street, string Place, string Siret, string VatNumber,
    string Phone, string Mail, string Hours, string Iban, string Bic, decimal LatePenaltyRate);

/// <summary>The member it is addressed to.</summary>
public sealed record RecipientRecord(
    string Number, string CompanyName, string Street, string Place, string Siret, string? VatNumber, string? VatExemptionReason);

/// <summary>Lines and totals as quoted, and the scale they were computed with.</summary>
public sealed record AmountRecord(
    IReadOnlyList<AmountLine> Lines, decimal TotalExclTax, decimal VatRate, decimal Vat, decimal TotalInclTax,
    DateOnly? ScaleDate, string ScaleHash, bool IsCorrected);

public sealed record AmountLine(string Label, decimal Quantity, decimal? UnitPrice, decimal Amount);

/// <summary>Everything a bordereau prints.</summary>
public sealed record StatementRecord(
    SenderRecord Sender, RecipientRecord Recipient, string Number, int Year, DateOnly BaseDate, DateOnly ConfirmedOn,
    string? DeclarantName, string? DeclarantFunction, string? PaymentMeans,
    IReadOnlyList<EmployeeLine> Employees, AmountRecord Amount, DateTimeOffset MadeAt);

/// <summary>One person on the bordereau: no birth date, no NIR.</summary>
public sealed record EmployeeLine(string Name, string Job, string Pcs, DateOnly HireDate, string Category, bool AttestationRequired);

/// <summary>Everything an invoice, an office invoice or a credit note prints.</summary>
public sealed record InvoiceRecord(
    SenderRecord Sender, RecipientRecord Recipient, InvoiceNature Nature, long Number, string Label, int Year, string DeclarationNumber,
    DateOnly IssuedOn, DateOnly DueOn, string? PaymentMeans, long? CreditedNumber, DateOnly ClosedOn, int Headcount,
    AmountRecord Amount, DateTimeOffset MadeAt);

public enum InvoiceNature
{
    Annual,
    Office,
    Credit,
}
