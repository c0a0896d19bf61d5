using BackOffice.Engine.Pdf.Layout;
using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf;

/// <summary>
/// Makes a PDF 1.7 file, tagged for screen readers (PDF/UA-1), with its fonts. A pure function: the same record gives the same bytes, on any
/// machine and at any time. Safe to call from many threads.
/// </summary>
public static class PdfDocument
{
    /// <param name="info">Title, author, subject, instant, language.</param>
    /// <param name="compose">Says what is on the pages.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="PdfBlockTooTall">A block that may not be cut is taller than a page.</exception>
    /// <exception cref="PdfRowOutOfStep">A table row does not match its columns.</exception>
    /// <exception cref="InvalidOperationException">No page was composed.</exception>
    public static byte[] Render(PdfInfo info, Action<DocumentComposer> compose)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(compose);
        var composer = new DocumentComposer();
        compose(composer);
        if (composer.Sections.Count == 0) throw new InvalidOperationException("A document needs at least one page.");

        var fonts = new DocumentFonts();
        var document = new StructureElement("Document", null);
        var pages = new List<(Canvas Canvas, PageSection Section)>();
        try
        {
            foreach (var section in composer.Sections) new PageFlow(section, composer.Look, fonts, pages).Pour(document);
            PageFlow.DrawBands(pages, composer.Look);
            using var writer = new DocumentWriter(info, pages.ConvertAll(p => p.Canvas), fonts, document);
            return writer.Write();
        }
        finally
        {
            pages.ForEach(p => p.Canvas.Dispose());
        }
    }
}
