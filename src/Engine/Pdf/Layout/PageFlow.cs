using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>A run of pages with the same paper, margins, header and footer.</summary>
internal sealed record PageSection
{
    public PdfPageSize Size { get; set; } = PdfPageSize.A4;

    /// <summary>Points.</summary>
    public (double Top, double Right, double Bottom, double Left) Margin { get; set; } = (51, 51, 42.5, 51);
    public BlockList Header { get; } = new();
    public BlockList Footer { get; } = new();
    public BlockList Content { get; } = new();

    public double Width => Size.Width - Margin.Left - Margin.Right;
}

/// <summary>Pours a section's slices into pages, top to bottom.</summary>
internal sealed class PageFlow(PageSection section, PdfTheme theme, DocumentFonts fonts, List<(Canvas Canvas, PageSection Section)> pages)
{
    private const double BandGap = 14;

    private double _top, _bottom, _at;
    private bool _started;

    private Canvas Canvas => pages[^1].Canvas;

    public void Pour(StructureElement document)
    {
        // Bands are measured with two-digit numbers; their height does not depend on the digits.
        var context = new LayoutContext(theme, 88, 88);
        var (header, footer) = (BandHeight(section.Header, context), BandHeight(section.Footer, context));
        _top = section.Margin.Top + (header > 0 ? header + BandGap : 0);
        _bottom = section.Size.Height - section.Margin.Bottom - (footer > 0 ? footer + BandGap : 0);

        var slices = new List<Slice>();
        section.Content.Layout(new LayoutContext(theme), section.Width, document, slices);
        StartPage();
        Place(slices);
        Canvas.Close();
    }

    /// <summary>Headers and footers, once the number of pages is known. They are artifacts: read on every page, they would bury the text.</summary>
    public static void DrawBands(List<(Canvas Canvas, PageSection Section)> pages, PdfTheme theme)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var (canvas, section) = pages[i];
            var context = new LayoutContext(theme, i + 1, pages.Count);
            var (header, footer) = (Lay(section.Header, context), Lay(section.Footer, context));
            canvas.Mark(null);
            BlockList.DrawAll(header, canvas, section.Margin.Left, section.Margin.Top);
            BlockList.DrawAll(footer, canvas, section.Margin.Left, section.Size.Height - section.Margin.Bottom - BlockList.Height(footer));
            canvas.Close();

            List<Slice> Lay(BlockList band, LayoutContext numbered)
            {
                var slices = new List<Slice>();
                band.Layout(numbered, section.Width, null, slices);
                return slices;
            }
        }
    }

    private void Place(List<Slice> slices)
    {
        for (var i = 0; i < slices.Count;)
        {
            var end = i + 1;
            while (end < slices.Count && slices[end - 1].KeepWithNext) end++;
            var group = 0.0;
            for (var j = i; j < end; j++) group += slices[j].Height;
            if (slices[i].Repeat is { } above) group += _at > _top ? 0 : above.Height;
            if (_at + group > _bottom + 0.01 && _at > _top && slices[i] is not SpaceSlice) StartPage();
            for (; i < end; i++) PlaceOne(slices[i]);
        }
    }

    private void PlaceOne(Slice slice)
    {
        if (slice is SpaceSlice)
        {
            if (_at > _top || !_started) _at = Math.Min(_at + slice.Height, _bottom);
            return;
        }
        _started = true;
        if (_at + slice.Height > _bottom + 0.01 && _at > _top) StartPage();
        if (_at == _top && slice.Repeat is { } header)
        {
            Canvas.Mark(null);
            header.Draw(Canvas, section.Margin.Left, _at);
            _at += header.Height;
        }
        if (_at + slice.Height > _bottom + 0.01)
        {
            if (slice.Parts is null) throw new PdfBlockTooTall(slice.Height, _bottom - _top);
            Place(slice.Parts);
            return;
        }
        slice.Draw(Canvas, section.Margin.Left, _at);
        _at += slice.Height;
    }

    private void StartPage()
    {
        if (pages.Count > 0) Canvas.Close();
        pages.Add((new Canvas(pages.Count, section.Size.Width, section.Size.Height, fonts), section));
        _at = _top;
    }

    private double BandHeight(BlockList band, LayoutContext context)
    {
        var slices = new List<Slice>();
        band.Layout(context, section.Width, null, slices);
        return BlockList.Height(slices);
    }
}
