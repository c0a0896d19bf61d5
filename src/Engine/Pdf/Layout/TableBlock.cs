using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

internal enum RowKind { Header, Body, Total, GrandTotal }

internal sealed record TableColumn(string Title, double Share, double FixedPoints, PdfAlign Align);

internal sealed record TableCell(List<TextSpan> Spans, int Columns, bool IsRowHeader);

/// <summary>A table whose rows stay whole, whose header comes back on every page, and whose totals never stand alone on one.</summary>
internal sealed class TableBlock : Block
{
    private const double Side = 5, Above = 2.6;

    public List<TableColumn> Columns { get; } = [];
    public List<(RowKind Kind, List<TableCell> Cells)> Rows { get; } = [];
    public double Size { get; set; }

    /// <summary>Labels and values: no header row, no side padding, the first column is each row's header.</summary>
    public bool Plain { get; init; }

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var table = parent?.Add("Table");
        var edges = Edges(width);
        var size = Size > 0 ? Size : context.Theme.BodySize - (Plain ? 0 : 0.5);
        Slice? repeat = null;
        if (!Plain)
        {
            var titles = Columns.ConvertAll(c => new TableCell([new TextSpan(c.Title, Bold: true, Ink.Muted)], 1, false));
            slices.Add(LayoutRow(context, edges, RowKind.Header, titles, size - 0.5, table?.Add("TR"), null));
            slices[^1].KeepWithNext = true;
            repeat = LayoutRow(context, edges, RowKind.Header, titles, size - 0.5, null, null);
        }
        for (var i = 0; i < Rows.Count; i++)
        {
            var slice = LayoutRow(context, edges, Rows[i].Kind, Rows[i].Cells, size, table?.Add("TR"), repeat);
            slice.KeepWithNext = i + 1 < Rows.Count && Rows[i + 1].Kind != RowKind.Body;
            slices.Add(slice);
        }
    }

    /// <summary>Left edge of each column, and the right edge of the last.</summary>
    private double[] Edges(double width)
    {
        var free = width - Columns.Sum(c => c.FixedPoints);
        var shares = Math.Max(1e-9, Columns.Sum(c => c.Share));
        var edges = new double[Columns.Count + 1];
        for (var i = 0; i < Columns.Count; i++)
            edges[i + 1] = edges[i] + (Columns[i].FixedPoints > 0 ? Columns[i].FixedPoints : free * Columns[i].Share / shares);
        return edges;
    }

    private RowSlice LayoutRow(LayoutContext context, double[] edges, RowKind kind, List<TableCell> cells, double size, StructureElement? row, Slice? repeat)
    {
        var placed = new List<(double X, TextLines Lines, StructureElement? Element)>(cells.Count);
        var column = 0;
        var height = 0.0;
        foreach (var cell in cells)
        {
            double left = edges[column] + (Plain ? 0 : Side), right = edges[column + cell.Columns] - (Plain ? 8 : Side);
            // A label that spans to its amount stands beside it, at the right.
            var align = cell.Columns > 1 && kind is RowKind.Total or RowKind.GrandTotal && column == 0 && cell.Columns == cells[0].Columns && cells.Count > 1
                ? PdfAlign.Right : Columns[column].Align;
            var lines = new TextLines(cell.Spans, context, kind == RowKind.GrandTotal ? size + 1 : size, right - left, align);
            var scope = kind == RowKind.Header ? "Column" : cell.IsRowHeader ? "Row" : null;
            placed.Add((left, lines, row?.Add(new StructureElement(scope is null ? "TD" : "TH", row) { Scope = scope, Span = cell.Columns })));
            height = Math.Max(height, lines.Height);
            column += cell.Columns;
        }
        var padding = Plain ? 0.8 : kind == RowKind.GrandTotal ? Above + 1.5 : Above;
        return new RowSlice(context.Theme, kind, Plain, edges[^1], padding, placed) { Height = height + 2 * padding, Repeat = repeat };
    }

    private sealed class RowSlice(PdfTheme theme, RowKind kind, bool plain, double width, double padding,
        List<(double X, TextLines Lines, StructureElement? Element)> cells) : Slice
    {
        public override void Draw(Canvas canvas, double x, double top)
        {
            if (!plain) DrawGround(canvas, x, top);
            foreach (var (offset, lines, element) in cells)
            {
                canvas.Mark(element);
                lines.Draw(canvas, x + offset, top + padding);
            }
        }

        private void DrawGround(Canvas canvas, double x, double top)
        {
            canvas.Mark(null);
            if (kind == RowKind.GrandTotal) canvas.Rectangle(theme.Tint, x, top, width, Height);
            if (kind is RowKind.Header) canvas.Rectangle(theme.Accent, x, top + Height - 1, width, 1);
            else if (kind is RowKind.GrandTotal) canvas.Rectangle(theme.Accent, x, top, width, 1);
            else canvas.Rectangle(theme.Rule, x, top + Height - 0.5, width, 0.5);
        }
    }
}
