namespace BackOffice.Workflows.Contributions;

/// <summary>An invoice or a credit note. Once issued it never changes: a mistake is mended by a credit.</summary>
public sealed class Invoice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>One continuous series for invoices and credits, without gap or repeat.</summary>
    public required long Number { get; init; }

    public required InvoiceKind Kind { get; init; }

    /// <summary>A credit carries the label of what it cancels: "Facture d’office".</summary>
    public required string Label { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required int Year { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Lines and totals; negative for a credit.</summary>
    public required Quote Quote { get; init; }

    public required Money TotalExclTax { get; init; }

    public required Money Vat { get; init; }

    public required Money TotalInclTax { get; init; }

    /// <summary>For a credit: the invoice it cancels.</summary>
    public Guid? CreditOfId { get; init; }

    public long? CreditOfNumber { get; init; }

    /// <summary>For an invoice: cancelled by a credit note.</summary>
    public bool IsCredited { get; private set; }

    public Guid? DocumentId { get; set; }

    /// <summary>The invoicing run that issued it; null for office invoices and corrections.</summary>
    public Guid? RunId { get; init; }

    /// <summary>A full credit of this invoice: same label, same VAT rate, amounts with the opposite sign.</summary>
    public Invoice Credit(long number, DateOnly on)
    {
        if (IsCredited) throw new InvoiceAlreadyCredited();
        IsCredited = true;
        return new Invoice
        {
            Number = number,
            Kind = InvoiceKind.CreditNote,
            Label = Label,
            MemberId = MemberId,
            DeclarationId = DeclarationId,
            Year = Year,
            IssuedOn = on,
            DueOn = on,
            Quote = Quote with
            {
                Lines = [.. Quote.Lines.Select(l => l with { Quantity = -l.Quantity, Amount = -l.Amount })],
                TotalExclTax = -Quote.TotalExclTax,
                Vat = -Quote.Vat,
                TotalInclTax = -Quote.TotalInclTax,
            },
            TotalExclTax = -TotalExclTax,
            Vat = -Vat,
            TotalInclTax = -TotalInclTax,
            CreditOfId = Id,
            CreditOfNumber = Number,
        };
    }
}

public enum InvoiceKind
{
    Annual,
    Office,
    CreditNote,
}
