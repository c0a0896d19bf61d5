using System.Globalization;

namespace BackOffice.Workflows.Revenue;

/// <summary>The bad lines of a yearly file as a spreadsheet opens them, beside the file that is to be mended.</summary>
public static class FaultList
{
    private static readonly string[] Columns = ["ligne", "colonne", "que_faire"];

    public static byte[] Csv(IEnumerable<IncomeFault> faults) =>
        CsvText.Of(Columns, faults.Select(IReadOnlyList<string?> (f) => [f.Line.ToString(CultureInfo.InvariantCulture), f.Column, f.Message]));
}
