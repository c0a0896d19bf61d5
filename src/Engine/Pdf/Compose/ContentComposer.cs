using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Pdf;

/// <summary>Composes blocks one below the other.</summary>
public sealed class ContentComposer
{
    private readonly BlockList _list;

    internal ContentComposer(BlockList list) => _list = list;

    /// <param name="level">1 for the document's title, 2 and 3 below it; levels are not skipped (PDF/UA-1 §7.4.2).</param>
    /// <param name="text">The words.</param>
    public ContentComposer Heading(int level, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        var (tag, size, before, after) = level switch { 1 => ("H1", 20.0, 20.0, 8.0), 2 => ("H2", 13.0, 17.0, 6.0), _ => ("H3", 10.5, 11.0, 3.0) };
        var block = new TextBlock(tag) { Size = size, KeepWithNext = true, Before = before, After = after };
        block.Spans.Add(new TextSpan(text, Bold: true, level == 3 ? Ink.Normal : Ink.Accent));
        return Add(block);
    }

    /// <summary>A paragraph; a line feed in the text starts a new line.</summary>
    public ContentComposer Paragraph(string text) => Paragraph(t => t.Span(text));

    /// <summary>A paragraph of several styles.</summary>
    public ContentComposer Paragraph(Action<TextComposer> compose)
    {
        var block = new TextBlock("P") { Before = 2, After = 6 };
        compose(new TextComposer(block));
        return Add(block);
    }

    /// <summary>One short sentence an item, a bullet before each.</summary>
    public ContentComposer Bullets(params IEnumerable<string> items)
    {
        var list = new ListBlock { Before = 2, After = 6 };
        foreach (var item in items)
        {
            var text = new TextBlock("LBody");
            text.Spans.Add(new TextSpan(item));
            list.Items.Add(text);
        }
        return Add(list);
    }

    /// <summary>Blocks side by side, kept on one page.</summary>
    public ContentComposer Row(Action<RowComposer> compose)
    {
        var block = new ColumnsBlock { After = 6 };
        compose(new RowComposer(block));
        return Add(block);
    }

    /// <summary>Two texts on one line, at the left and at the right edge: a header or a footer.</summary>
    public ContentComposer TwoSides(Action<TextComposer> left, Action<TextComposer> right) =>
        Row(r => r.Column(3, c => c.Paragraph(left)).Column(2, c => c.Paragraph(t => right(t.AlignRight()))));

    /// <summary>Blocks on a tinted ground, for what must be seen first.</summary>
    public ContentComposer Panel(Action<ContentComposer> compose)
    {
        var content = new BlockList();
        compose(new ContentComposer(content));
        return Add(new PanelBlock(content) { Before = 12, After = 12 });
    }

    /// <summary>Blocks that stay on one page together.</summary>
    public ContentComposer Together(Action<ContentComposer> compose)
    {
        var content = new BlockList();
        compose(new ContentComposer(content));
        return Add(new TogetherBlock(content) { Before = content.Blocks.Count > 0 ? content.Blocks[0].Before : 0, After = 6 });
    }

    /// <summary>Labels and their values, one pair a line.</summary>
    /// <param name="labelMillimetres">Width of the labels.</param>
    /// <param name="pairs">In reading order.</param>
    public ContentComposer KeyValues(double labelMillimetres, params IEnumerable<(string Label, string Value)> pairs)
    {
        var block = new TableBlock { Plain = true, Before = 2, After = 6 };
        block.Columns.Add(new TableColumn("", 0, PdfPageSize.Points(labelMillimetres), PdfAlign.Left));
        block.Columns.Add(new TableColumn("", 1, 0, PdfAlign.Left));
        foreach (var (label, value) in pairs)
            block.Rows.Add((RowKind.Body, [new TableCell([new TextSpan(label, Ink: Ink.Muted)], 1, true), new TableCell([new TextSpan(value)], 1, false)]));
        return block.Rows.Count == 0 ? this : Add(block);
    }

    /// <summary>A table that breaks between rows, its header repeated.</summary>
    public ContentComposer Table(Action<TableComposer> compose)
    {
        var block = new TableBlock { Before = 6, After = 10 };
        compose(new TableComposer(block));
        return Add(block);
    }

    /// <param name="image">Prepared once by <see cref="PdfImage.From"/>.</param>
    /// <param name="widthMillimetres">Its width on paper; the height follows.</param>
    /// <param name="alternate">What it shows, in the document's language.</param>
    /// <param name="align">Where it stands in its column.</param>
    public ContentComposer Image(PdfImage image, double widthMillimetres, string alternate, PdfAlign align = PdfAlign.Left)
    {
        var width = PdfPageSize.Points(widthMillimetres);
        var height = width * image.Height / image.Width;
        return Add(new FigureBlock(width, height, alternate, (canvas, x, top) => canvas.Image(image, x, top, width, height)) { Align = align, Before = 4, After = 6 });
    }

    /// <summary>A QR code on white ground, its quiet zone included.</summary>
    /// <param name="text">What it says, at most 213 bytes in UTF-8.</param>
    /// <param name="millimetres">Its side on paper; 25 mm reads well from a hand's distance.</param>
    /// <param name="alternate">What it is for, in the document's language.</param>
    /// <param name="align">Where it stands in its column.</param>
    /// <exception cref="PdfQrCodeTooLong">The text is longer.</exception>
    public ContentComposer QrCode(string text, double millimetres, string alternate, PdfAlign align = PdfAlign.Left)
    {
        var (matrix, side) = (new QrMatrix(System.Text.Encoding.UTF8.GetBytes(text)), PdfPageSize.Points(millimetres));
        return Add(new FigureBlock(side, side, alternate, (canvas, x, top) => QrDrawing.Draw(matrix, canvas, x, top, side)) { Align = align, Before = 4, After = 6 });
    }

    /// <summary>White space.</summary>
    public ContentComposer Space(double millimetres) => Add(new RuleBlock(PdfPageSize.Points(millimetres), line: false));

    /// <summary>A thin line across the column.</summary>
    public ContentComposer Rule() => Add(new RuleBlock(0.6, line: true) { Before = 5, After = 5 });

    private ContentComposer Add(Block block)
    {
        _list.Blocks.Add(block);
        return this;
    }
}

/// <summary>Composes blocks side by side.</summary>
public sealed class RowComposer
{
    private readonly ColumnsBlock _block;

    internal RowComposer(ColumnsBlock block) => _block = block;

    /// <param name="share">The column's part of the width left free by fixed columns.</param>
    /// <param name="compose">Its content.</param>
    public RowComposer Column(double share, Action<ContentComposer> compose) => Add(share, 0, compose);

    /// <param name="millimetres">The column's width.</param>
    /// <param name="compose">Its content.</param>
    public RowComposer Fixed(double millimetres, Action<ContentComposer> compose) => Add(0, PdfPageSize.Points(millimetres), compose);

    /// <param name="millimetres">White space between columns; 8 mm unless said otherwise.</param>
    public RowComposer Gap(double millimetres)
    {
        _block.Gap = PdfPageSize.Points(millimetres);
        return this;
    }

    private RowComposer Add(double share, double points, Action<ContentComposer> compose)
    {
        var content = new BlockList();
        compose(new ContentComposer(content));
        _block.Columns.Add(new ColumnsBlock.Column(share, points, content));
        return this;
    }
}
