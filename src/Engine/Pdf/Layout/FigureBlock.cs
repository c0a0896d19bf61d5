using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>A picture or a drawing with the words that replace it.</summary>
internal sealed class FigureBlock(double widthPoints, double heightPoints, string alternate, Action<Canvas, double, double> draw) : Block
{
    public PdfAlign Align { get; init; }

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var element = parent?.Add(new StructureElement("Figure", parent) { Alternate = alternate });
        var offset = Align switch { PdfAlign.Right => width - widthPoints, PdfAlign.Center => (width - widthPoints) / 2, _ => 0 };
        slices.Add(new DrawnSlice((canvas, x, top) =>
        {
            canvas.Mark(element);
            draw(canvas, x + offset, top);
        })
        { Height = heightPoints });
    }
}

/// <summary>White space or a thin rule; neither is read aloud.</summary>
internal sealed class RuleBlock(double heightPoints, bool line) : Block
{
    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        if (!line) slices.Add(new SpaceSlice { Height = heightPoints });
        else slices.Add(new DrawnSlice((canvas, x, top) =>
        {
            canvas.Mark(null);
            canvas.Rectangle(context.Theme.Rule, x, top, width, heightPoints);
        })
        { Height = heightPoints });
    }
}

internal sealed class PageBreakBlock : Block
{
    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices) => slices.Add(new PageBreakSlice());
}
