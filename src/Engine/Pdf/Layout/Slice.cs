using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>A piece of the document that stays whole on one page: a line of text, a table row, a picture. A document is a list of slices poured into pages.</summary>
internal abstract class Slice
{
    /// <summary>Points.</summary>
    public double Height { get; set; }

    /// <summary>A heading or a table's header never ends a page: the next slice comes with it.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Drawn again as an artifact when a page starts with this slice: the header of its table.</summary>
    public Slice? Repeat { get; init; }

    /// <summary>What to pour instead when the slice alone is taller than a page.</summary>
    public List<Slice>? Parts { get; init; }

    public abstract void Draw(Canvas canvas, double x, double top);
}

/// <summary>White space, dropped where a page begins, unless it is the first thing asked for.</summary>
internal sealed class SpaceSlice : Slice
{
    public override void Draw(Canvas canvas, double x, double top) { }
}

/// <summary>A slice drawn by a function, for what needs no type of its own.</summary>
internal sealed class DrawnSlice(Action<Canvas, double, double> draw) : Slice
{
    public override void Draw(Canvas canvas, double x, double top) => draw(canvas, x, top);
}
