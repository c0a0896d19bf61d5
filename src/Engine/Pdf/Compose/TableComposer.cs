using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Pdf;

/// <summary>Composes a table: its columns first, then its rows from top to bottom.</summary>
public sealed class TableComposer
{
    private readonly TableBlock _block;

    internal TableComposer(TableBlock block) => _block = block;

    /// <param name="title">The header, repeated on each page.</param>
    /// <param name="share">The column's part of the width left free by fixed columns.</param>
    /// <param name="align">Amounts stand right.</param>
    public TableComposer Column(string title, double share = 1, PdfAlign align = PdfAlign.Left)
    {
        _block.Columns.Add(new TableColumn(title, share, 0, align));
        return this;
    }

    /// <param name="title">The header, repeated on each page.</param>
    /// <param name="millimetres">The column's width.</param>
    /// <param name="align">Amounts stand right.</param>
    public TableComposer FixedColumn(string title, double millimetres, PdfAlign align = PdfAlign.Left)
    {
        _block.Columns.Add(new TableColumn(title, 0, PdfPageSize.Points(millimetres), align));
        return this;
    }

    /// <param name="points">Size of the text; 9.5 unless said otherwise.</param>
    public TableComposer Size(double points)
    {
        _block.Size = points;
        return this;
    }

    /// <summary>One text a column.</summary>
    /// <exception cref="PdfRowOutOfStep">Too few or too many.</exception>
    public TableComposer Row(params IReadOnlyList<string> cells)
    {
        var row = new List<TableCell>(cells.Count);
        foreach (var cell in cells) row.Add(new TableCell([new TextSpan(cell)], 1, false));
        return Add(RowKind.Body, row);
    }

    /// <summary>A row whose first cell has words in small print below: a name and what it is made of.</summary>
    /// <exception cref="PdfRowOutOfStep">Too few or too many cells.</exception>
    public TableComposer DetailedRow(string first, string detail, params IReadOnlyList<string> others)
    {
        var row = new List<TableCell> { new([new TextSpan(first), new TextSpan("\n" + detail, Ink: Ink.Muted, Size: 8.5)], 1, false) };
        foreach (var cell in others) row.Add(new TableCell([new TextSpan(cell)], 1, false));
        return Add(RowKind.Body, row);
    }

    /// <summary>A label over all columns but the last, and its amount in the last.</summary>
    public TableComposer Total(string label, string amount) => AddTotal(RowKind.Total, label, amount, bold: false);

    /// <summary>The amount the document is about.</summary>
    public TableComposer GrandTotal(string label, string amount) => AddTotal(RowKind.GrandTotal, label, amount, bold: true);

    private TableComposer AddTotal(RowKind kind, string label, string amount, bool bold) => Add(kind,
    [
        new TableCell([new TextSpan(label, bold, bold ? Ink.Accent : Ink.Normal)], _block.Columns.Count - 1, true),
        new TableCell([new TextSpan(amount, bold, bold ? Ink.Accent : Ink.Normal)], 1, false),
    ]);

    private TableComposer Add(RowKind kind, List<TableCell> cells)
    {
        var covered = cells.Sum(c => c.Columns);
        if (covered != _block.Columns.Count) throw new PdfRowOutOfStep(covered, _block.Columns.Count);
        _block.Rows.Add((kind, cells));
        return this;
    }
}
