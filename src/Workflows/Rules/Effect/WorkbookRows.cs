using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>
/// Rows of one sheet, written as they come: memory does not grow with them. A text is a text whatever it begins with: no cell is ever a
/// formula, and the quote prefix keeps it so when somebody edits it ("=HYPERLINK(…)" as a company's name).
/// </summary>
internal sealed class WorkbookRows : IDisposable
{
    private const uint Quoted = 1;
    private const int LongestText = 32_767;
    private readonly OpenXmlWriter _writer;

    public WorkbookRows(WorksheetPart part)
    {
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteStartElement(new SheetData());
    }

    /// <summary>The two looks of a cell: plain, and text that stays text.</summary>
    public static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill(), new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, QuotePrefix = true, ApplyNumberFormat = true }));

    public void Write(IReadOnlyList<object?> cells)
    {
        _writer.WriteStartElement(new Row());
        foreach (var cell in cells) Write(cell);
        _writer.WriteEndElement();
    }

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Dispose();
    }

    private void Write(object? value) => _writer.WriteElement(value switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = Quoted },
        IConvertible number => new Cell(new CellValue(number.ToDecimal(CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => throw new ArgumentException("A cell is a text or a number.", nameof(value)),
    });

    /// <summary>Characters XML does not admit would make the whole file unreadable.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or >= ' ' and < '\uFFFE')) is var clean && clean.Length > LongestText
        ? clean[..LongestText]
        : clean;
}
