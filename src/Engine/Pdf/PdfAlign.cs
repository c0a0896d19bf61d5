namespace BackOffice.Engine.Pdf;

/// <summary>Where text stands in its column.</summary>
public enum PdfAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge, as amounts do.</summary>
    Right,
}
