namespace BackOffice.Workflows.Rules.Publication;

/// <summary>A declaration that the new version computes otherwise than it was.</summary>
/// <param name="BeforeInclTax">As invoiced or confirmed; null when only categories change.</param>
/// <param name="Categories">"SI → SIA : 2 salariés"; empty when only the amount changes.</param>
/// <param name="Broken">Why the new version cannot compute it at all.</param>
public sealed record AffectedDeclaration(
    Guid Id, string Number, string Company, int Year, bool IsInvoiced, decimal? BeforeInclTax, decimal? AfterInclTax, string Categories, string? Broken = null)
{
    public decimal Difference => (AfterInclTax - BeforeInclTax) ?? 0;

    public string Change => Broken ?? (BeforeInclTax is { } before && AfterInclTax is { } after
        ? $"{French.Amount(before)} TTC devient {French.Amount(after)} TTC"
        : Categories);
}
