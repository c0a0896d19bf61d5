using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BackOffice.Workflows.Revenue;

/// <summary>The rows of the first sheet of an xlsx workbook, read one after the other. A formula is shown as one, never as what it last gave.</summary>
internal static class IncomeWorkbook
{
    /// <summary>Unpacked: beyond, a small file was made to fill the memory.</summary>
    private const long LargestContent = 200_000_000;

    private const int MostColumns = 16;

    public static bool IsOne(byte[] content) => content is [(byte)'P', (byte)'K', ..];

    public static IReadOnlyList<IncomeRow> Rows(byte[] content)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read))
            {
                if (zip.Entries.Sum(e => e.Length) > LargestContent) throw new IncomeFileUnreadable("Ce classeur est trop grand : gardez les cinq colonnes attendues, ou enregistrez-le en CSV.");
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            var workbook = document.WorkbookPart!;
            var sheet = workbook.Workbook.Sheets!.Elements<Sheet>().First();
            return [.. Rows((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!), Texts(workbook))];
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or FormatException or XmlException or ArgumentException
            or InvalidOperationException or InvalidCastException or NullReferenceException or IOException)
        {
            throw new IncomeFileUnreadable("Ce classeur ne s’ouvre pas. Enregistrez-le à nouveau au format xlsx, sans mot de passe, ou en CSV.");
        }
    }

    private static List<string> Texts(WorkbookPart workbook) =>
        workbook.SharedStringTablePart is { } part ? [.. part.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText)] : [];

    private static IEnumerable<IncomeRow> Rows(WorksheetPart part, List<string> texts)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            var cells = Cells(row, texts);
            if (cells.Any(c => !string.IsNullOrWhiteSpace(c))) yield return new(number, cells);
        }
    }

    /// <summary>Sheets leave out empty cells: each goes where its reference says ("C4"), and what is missing at the end is empty.</summary>
    private static List<string> Cells(Row row, List<string> texts)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var at = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (at >= MostColumns) break;
            while (cells.Count <= at) cells.Add("");
            cells[at] = TextOf(cell, texts);
        }

        while (cells.Count > IncomeFile.Columns.Count && string.IsNullOrWhiteSpace(cells[^1])) cells.RemoveAt(cells.Count - 1);
        while (cells.Count < IncomeFile.Columns.Count) cells.Add("");
        return cells;
    }

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (column, letter) => (column * 26) + (letter & 31)) - 1 is >= 0 and var at ? at : MostColumns;

    private static string TextOf(Cell cell, List<string> texts)
    {
        if (cell.CellFormula is not null) return "=";
        var text = cell.CellValue?.InnerText ?? cell.InnerText;
        if (cell.DataType?.Value == CellValues.SharedString) return texts[int.Parse(text, CultureInfo.InvariantCulture)];
        // A number is kept in binary: 30000.1 may be written 30000.099999999999.
        return cell.DataType?.Value is null or CellValues.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture)
            : text;
    }
}

/// <summary>The file is no workbook one can read; the message says what to do.</summary>
internal sealed class IncomeFileUnreadable(string message) : Exception(message);
