using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Pdf;

/// <summary>Composes a document from sections of pages.</summary>
public sealed class DocumentComposer
{
    internal DocumentComposer() { }

    internal List<PageSection> Sections { get; } = [];
    internal PdfTheme Look { get; private set; } = PdfTheme.Default;

    /// <summary>Another look than <see cref="PdfTheme.Default"/>.</summary>
    public DocumentComposer Theme(PdfTheme theme)
    {
        Look = theme;
        return this;
    }

    /// <summary>A section: as many pages as its content needs.</summary>
    public DocumentComposer Page(Action<PageComposer> compose)
    {
        var section = new PageSection();
        compose(new PageComposer(section));
        Sections.Add(section);
        return this;
    }
}

/// <summary>Composes one section: paper, margins, what is repeated on each page and what flows through them.</summary>
public sealed class PageComposer
{
    private readonly PageSection _section;

    internal PageComposer(PageSection section) => _section = section;

    /// <summary>A4 upright unless said otherwise.</summary>
    public PageComposer Size(PdfPageSize size)
    {
        _section.Size = size;
        return this;
    }

    /// <param name="millimetres">On all four sides; 18 mm at the sides and the top, 15 below, unless said otherwise.</param>
    public PageComposer Margin(double millimetres) => Margin(millimetres, millimetres);

    /// <param name="vertical">Millimetres above and below.</param>
    /// <param name="horizontal">Millimetres left and right.</param>
    public PageComposer Margin(double vertical, double horizontal)
    {
        var (v, h) = (PdfPageSize.Points(vertical), PdfPageSize.Points(horizontal));
        _section.Margin = (v, h, v, h);
        return this;
    }

    /// <summary>At the top of every page; drawn for the eye, not read aloud.</summary>
    public PageComposer Header(Action<ContentComposer> compose) => Fill(_section.Header, compose);

    /// <summary>At the bottom of every page; the place of <see cref="TextComposer.PageNumber"/>.</summary>
    public PageComposer Footer(Action<ContentComposer> compose) => Fill(_section.Footer, compose);

    /// <summary>What flows from page to page.</summary>
    public PageComposer Content(Action<ContentComposer> compose) => Fill(_section.Content, compose);

    private PageComposer Fill(BlockList list, Action<ContentComposer> compose)
    {
        compose(new ContentComposer(list));
        return this;
    }
}
