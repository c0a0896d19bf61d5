using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>A paragraph or a heading; it may break over pages between two lines, never leaving one alone.</summary>
internal sealed class TextBlock(string tag) : Block
{
    public List<TextSpan> Spans { get; } = [];
    public double Size { get; set; }
    public PdfAlign Align { get; set; }
    public bool KeepWithNext { get; init; }

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var element = parent?.Add(tag);
        var lines = new TextLines(Spans, context, Size > 0 ? Size : context.Theme.BodySize, width, Align);
        for (var i = 0; i < lines.Count; i++)
        {
            var keep = KeepWithNext || lines.Count > 1 && (i == 0 || i == lines.Count - 2);
            slices.Add(new LineSlice(lines, i, element) { Height = lines.LineHeight, KeepWithNext = keep });
        }
    }

    private sealed class LineSlice(TextLines lines, int index, StructureElement? element) : Slice
    {
        public override void Draw(Canvas canvas, double x, double top)
        {
            canvas.Mark(element);
            lines.DrawLine(index, canvas, x, top);
        }
    }
}

/// <summary>A bulleted list: L, LI, Lbl and LBody in the structure tree.</summary>
internal sealed class ListBlock : Block
{
    private const double Indent = 12;

    public List<TextBlock> Items { get; } = [];

    public override void Layout(LayoutContext context, double width, StructureElement? parent, List<Slice> slices)
    {
        var list = parent?.Add("L");
        foreach (var item in Items)
        {
            var element = list?.Add("LI");
            var (label, body) = (element?.Add("Lbl"), element?.Add("LBody"));
            var bullet = new TextLines([new TextSpan("•", Ink: Ink.Accent)], context, context.Theme.BodySize, Indent, PdfAlign.Left);
            var text = new TextLines(item.Spans, context, context.Theme.BodySize, width - Indent, PdfAlign.Left);
            slices.Add(new DrawnSlice((canvas, x, top) =>
            {
                canvas.Mark(label);
                bullet.Draw(canvas, x, top);
                canvas.Mark(body);
                text.Draw(canvas, x + Indent, top);
            })
            { Height = text.Height + 2 });
        }
    }
}
