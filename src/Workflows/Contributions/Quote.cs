using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>
/// What a headcount costs: lines, totals, and where each figure comes from (book, version, hash, trace of the rules).
/// A corrected quote keeps the trace of the computed one and says who corrected it and why.
/// </summary>
public sealed record Quote(
    int Year,
    int Headcount,
    IReadOnlyList<QuoteLine> Lines,
    decimal TotalExclTax,
    decimal VatRate,
    decimal Vat,
    decimal TotalInclTax,
    string Book,
    string Version,
    string Hash,
    string? Warning,
    string TraceJson,
    QuoteCorrection? Correction = null)
{
    /// <summary>Staff replace the amount before tax; VAT follows at the same rate, rounded to the cent.</summary>
    public Quote CorrectedTo(Money exclTax, string reason, string by, DateTimeOffset at)
    {
        if (exclTax < Money.Zero) throw new AmountNotPositive();
        if (exclTax.Euros == TotalExclTax) throw new AmountNotChanged();
        ReasonMissing.Unless(reason);
        var vat = Money.RoundedToCent(exclTax.Euros * VatRate);
        return this with
        {
            Lines = [new QuoteLine("Cotisation annuelle (montant corrigé par le service)", Headcount, null, exclTax.Euros)],
            TotalExclTax = exclTax.Euros,
            Vat = vat.Euros,
            TotalInclTax = (exclTax + vat).Euros,
            Correction = new QuoteCorrection(TotalExclTax, exclTax.Euros, reason.Trim(), by, at),
        };
    }
}

public sealed record QuoteLine(string Label, decimal Quantity, decimal? UnitPrice, decimal Amount);

public sealed record QuoteCorrection(decimal Before, decimal After, string Reason, string By, DateTimeOffset At);
