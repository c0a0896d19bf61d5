using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>What the caller asked for, not yet cut to a width.</summary>
internal abstract class Block
{
    /// <summary>White space wished above and below, points; between two blocks the larger wish counts.</summary>
    public double Before { get; set; }
    public double After { get; set; }

    /// <param name="context">The look, and the page number in headers and footers.</param>
    /// <param name="width">Points.</param>
    /// <param name="parent">Where the block's element goes in the structure tree; null for artifacts.</param>
    /// <param name="slices">Receives the block's slices.</param>
    public abstract void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices);
}

/// <param name="Theme">The look.</param>
/// <param name="PageNumber">From 1; zero in the body, where no page number can be written.</param>
/// <param name="PageCount">Pages of the whole document.</param>
internal sealed record LayoutContext(PdfTheme Theme, int PageNumber = 0, int PageCount = 0);

/// <summary>Blocks one below the other.</summary>
internal sealed class BlockList : Block
{
    public List<Block> Blocks { get; } = [];

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        double? after = null;
        foreach (var block in Blocks)
        {
            var gap = after is { } a ? Math.Max(a, block.Before) : 0;
            var stay = slices.Count > 0 && slices[^1].KeepWithNext;
            if (gap > 0) slices.Add(new SpaceSlice { Height = gap, KeepWithNext = stay });
            block.Layout(context, width, parent, slices);
            after = block.After;
        }
    }

    public static double Height(List<Slice> slices) => slices.Sum(s => s.Height);

    public static void DrawAll(List<Slice> slices, Canvas canvas, double x, double top)
    {
        foreach (var slice in slices)
        {
            slice.Draw(canvas, x, top);
            top += slice.Height;
        }
    }
}
