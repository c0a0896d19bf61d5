namespace BackOffice.Engine.Pdf;

/// <summary>The look of a document. Every ink on its ground has the contrast WCAG 2.2 AA asks of text (4.5 to 1).</summary>
public sealed record PdfTheme
{
    /// <summary>The house's own look.</summary>
    public static PdfTheme Default { get; } = new();

    /// <summary>Titles and the line under a table's header.</summary>
    public PdfColor Accent { get; init; } = PdfColor.FromHex("#155263");

    /// <summary>Running text.</summary>
    public PdfColor Ink { get; init; } = PdfColor.FromHex("#1d2a30");

    /// <summary>Labels, headers and footers.</summary>
    public PdfColor Muted { get; init; } = PdfColor.FromHex("#56666d");

    /// <summary>Thin rules between rows.</summary>
    public PdfColor Rule { get; init; } = PdfColor.FromHex("#d5dee1");

    /// <summary>The ground of panels and grand totals.</summary>
    public PdfColor Tint { get; init; } = PdfColor.FromHex("#eef4f5");

    /// <summary>Size of running text, points.</summary>
    public double BodySize { get; init; } = 10;

    /// <summary>Distance between lines as a multiple of the size.</summary>
    public double LineHeight { get; init; } = 1.38;
}
