using System.Text;

namespace BackOffice.Workflows;

/// <summary>
/// CSV as French spreadsheets open it: semicolons, UTF-8 with its mark. A cell that a spreadsheet would run as a formula begins with an
/// apostrophe, so that it stays the text it is (OWASP, CSV injection).
/// </summary>
internal static class CsvText
{
    private const char Separator = ';';

    public static byte[] Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns)) text.AppendJoin(Separator, row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    internal static string Cell(string? value)
    {
        var text = value ?? "";
        if (IsFormula(text)) text = "'" + text;
        return text.AsSpan().IndexOfAny([Separator, '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>Spaces before the sign do not disarm it; the full-width forms are signs too.</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is [('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'), ..]);
}
