using BackOffice.Workflows.Contributions;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>
/// What joining costs: the contribution of the year, due in full whatever the day of joining (L4622-6), and the entry fee if the book
/// asks for one.
/// </summary>
public sealed class MembershipPricing(Tariff tariff, MembershipEligibility eligibility)
{
    public Eligibility Eligibility(MembershipDraft draft, DateOnly on) =>
        eligibility.Of(draft.Answers ?? throw new InvalidOperationException("Eligibility is asked first."), alreadyMember: false, on);

    public Quote Quote(MembershipDraft draft, DateOnly on)
    {
        var quote = tariff.Quote(on.Year, draft.Headcount);
        var fee = Money.Of(Eligibility(draft, on).EntryFee);
        if (fee == Money.Zero) return quote;
        var vat = Money.RoundedToCent(fee.Euros * quote.VatRate);
        return quote with
        {
            Lines = [.. quote.Lines, new QuoteLine("Droit d’entrée", 1, fee.Euros, fee.Euros)],
            TotalExclTax = quote.TotalExclTax + fee.Euros,
            Vat = quote.Vat + vat.Euros,
            TotalInclTax = quote.TotalInclTax + fee.Euros + vat.Euros,
        };
    }
}
