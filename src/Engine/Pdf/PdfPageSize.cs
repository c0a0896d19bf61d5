namespace BackOffice.Engine.Pdf;

/// <summary>A sheet of paper, in points (1/72 inch).</summary>
public readonly record struct PdfPageSize(double Width, double Height)
{
    /// <summary>ISO 216 A4 upright, 210 × 297 mm.</summary>
    public static PdfPageSize A4 { get; } = new(595.276, 841.89);

    /// <summary>The same sheet lying on its side, for wide tables.</summary>
    public PdfPageSize Landscape => new(Height, Width);

    /// <summary>Points of a length in millimetres.</summary>
    internal static double Points(double millimetres) => millimetres * 72 / 25.4;
}
