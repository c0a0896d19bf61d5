using System.Globalization;

namespace BackOffice.Workflows.Revenue;

/// <summary>Refunds as the file a bank or a spreadsheet takes: amounts with a decimal comma and nothing else.</summary>
public static class RefundList
{
    private static readonly string[] Columns = ["numero", "adherent", "annee", "montant", "regularise_le", "verse_le", "reference"];

    public static byte[] Csv(IEnumerable<RefundRow> rows) => CsvText.Of(Columns, rows.Select(IReadOnlyList<string?> (row) =>
    [
        row.Number,
        row.Company,
        row.Year.ToString(CultureInfo.InvariantCulture),
        row.Euros.ToString("0.00", French.Culture),
        French.ShortDate(row.Since),
        row.PaidOn is { } on ? French.ShortDate(on) : null,
        row.Reference,
    ]));
}
