using System.Text;

namespace BackOffice.Workflows.Revenue;

/// <summary>A row as its cells, whatever the file was. No cells: a quote was left open.</summary>
internal sealed record IncomeRow(int Line, IReadOnlyList<string>? Cells);

/// <summary>The rows of a CSV file as spreadsheets write them in France and elsewhere.</summary>
internal static class IncomeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The byte-order mark decides; without one, what is no UTF-8 is Windows-1252, as Excel saves "CSV".</summary>
    public static TextReader Open(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new StreamReader(new MemoryStream(content), detectEncodingFromByteOrderMarks: true);
        try
        {
            return new StringReader(Strict.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return new StringReader(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content));
        }
    }

    public static IEnumerable<IncomeRow> Rows(TextReader file)
    {
        var separator = ',';
        for (var number = 1; file.ReadLine() is { } text; number++)
        {
            if (number == 1)
            {
                text = text.TrimStart('\uFEFF').Trim();
                separator = text.Contains(';', StringComparison.Ordinal) ? ';' : text.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
            }
            else if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            yield return new(number, Cells(text, separator));
        }
    }

    private static List<string>? Cells(string text, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] != separator || isQuoted) cell.Append(text[i]);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }

        cells.Add(cell.ToString());
        return isQuoted ? null : cells;
    }
}
