using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>Blocks side by side, kept whole on one page.</summary>
internal sealed class ColumnsBlock : Block
{
    public sealed record Column(double Share, double FixedPoints, BlockList Content);

    public List<Column> Columns { get; } = [];
    public double Gap { get; set; } = PdfPageSize.Points(8);

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var free = width - Gap * (Columns.Count - 1) - Columns.Sum(c => c.FixedPoints);
        var shares = Columns.Sum(c => c.Share);
        var (x, height) = (0.0, 0.0);
        var placed = new List<(double X, List<Slice> Slices)>(Columns.Count);
        foreach (var column in Columns)
        {
            var columnWidth = column.FixedPoints > 0 ? column.FixedPoints : free * column.Share / shares;
            var inner = new List<Slice>();
            column.Content.Layout(context, columnWidth, parent, inner);
            placed.Add((x, inner));
            height = Math.Max(height, BlockList.Height(inner));
            x += columnWidth + Gap;
        }
        slices.Add(new DrawnSlice((canvas, left, top) =>
        {
            foreach (var (offset, inner) in placed) BlockList.DrawAll(inner, canvas, left + offset, top);
        })
        { Height = height, Parts = placed.Count == 1 ? placed[0].Slices : null });
    }
}

/// <summary>Blocks on a tinted ground with an accent at the left, kept whole on one page when they fit one.</summary>
internal sealed class PanelBlock(BlockList content) : Block
{
    private const double Padding = 11, Bar = 2.5;

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var inner = new List<Slice>();
        content.Layout(context, width - 2 * Padding - Bar, parent, inner);
        var height = BlockList.Height(inner) + 2 * Padding - 3;
        slices.Add(new DrawnSlice((canvas, x, top) =>
        {
            canvas.Mark(null);
            canvas.Rectangle(context.Theme.Tint, x, top, width, height);
            canvas.Rectangle(context.Theme.Accent, x, top, Bar, height);
            BlockList.DrawAll(inner, canvas, x + Bar + Padding, top + Padding - 1.5);
        })
        { Height = height, Parts = inner });
    }
}

/// <summary>Blocks that stay on one page together when they fit one: a closing formula and its signature.</summary>
internal sealed class TogetherBlock(BlockList content) : Block
{
    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var inner = new List<Slice>();
        content.Layout(context, width, parent, inner);
        slices.Add(new DrawnSlice((canvas, x, top) => BlockList.DrawAll(inner, canvas, x, top)) { Height = BlockList.Height(inner), Parts = inner });
    }
}
