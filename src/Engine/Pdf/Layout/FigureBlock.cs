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

internal static class QrDrawing
{
    private const int QuietZone = 4;

    /// <summary>One rectangle for each run of dark modules in a row.</summary>
    public static void Draw(QrMatrix matrix, Canvas canvas, double x, double top, double side)
    {
        var module = side / (matrix.Size + 2 * QuietZone);
        canvas.Rectangle(new PdfColor(255, 255, 255), x, top, side, side);
        for (var row = 0; row < matrix.Size; row++)
            for (int from = 0, to; from < matrix.Size; from = to)
            {
                for (to = from + 1; to < matrix.Size && matrix.IsDark(to, row) == matrix.IsDark(from, row);) to++;
                if (matrix.IsDark(from, row))
                    canvas.Rectangle(new PdfColor(0, 0, 0), x + (QuietZone + from) * module, top + (QuietZone + row) * module, (to - from) * module, module);
            }
    }
}
