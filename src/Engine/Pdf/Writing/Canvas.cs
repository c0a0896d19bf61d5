using BackOffice.Engine.Pdf.Fonts;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>
/// One page's content. Coordinates are points (1/72 inch) from the page's upper left corner. Everything drawn belongs to an element of the
/// structure tree or is an artifact (a rule, a tint, a repeated header): <see cref="Mark"/> says which, and neighbours with the same answer share one mark.
/// </summary>
internal sealed class Canvas(int page, double width, double height, DocumentFonts fonts) : IDisposable
{
    private readonly PdfBuffer _content = new(8 * 1024);
    private bool _open;
    private StructureElement? _marked;
    private FontFace? _face;
    private double _size;
    private PdfColor? _fill;

    public int Page => page;
    public double Width => width;
    public double Height => height;

    /// <summary>Which element each mark of the page belongs to, in order.</summary>
    public List<StructureElement> Marks { get; } = [];

    public HashSet<PdfImage> Images { get; } = [];

    public ReadOnlySpan<byte> Content => _content.Written;

    /// <summary>What follows belongs to <paramref name="element"/>, or to nobody (an artifact).</summary>
    public void Mark(StructureElement? element)
    {
        if (_open && ReferenceEquals(_marked, element)) return;
        Close();
        (_open, _marked) = (true, element);
        if (element is null)
        {
            _content.Write("/Artifact BMC\n"u8);
            return;
        }
        _content.Write((byte)'/').WriteAscii(element.Tag).Write("<</MCID "u8).Write(Marks.Count).Write(">>BDC\n"u8);
        element.Kids.Add(new StructureElement.Kid(null, page, Marks.Count));
        Marks.Add(element);
    }

    public void Close()
    {
        if (_open) _content.Write("EMC\n"u8);
        _open = false;
    }

    /// <param name="face">The weight.</param>
    /// <param name="size">Points.</param>
    /// <param name="color">The ink.</param>
    /// <param name="x">Left edge of the first character.</param>
    /// <param name="baseline">The line the letters stand on, from the top of the page.</param>
    /// <param name="text">Drawable text without line feeds.</param>
    public void Text(FontFace face, double size, PdfColor color, double x, double baseline, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        Fill(color);
        _content.Write("BT "u8);
        if (_face != face || _size != size) _content.Write("/F"u8).Write(face.Index).Write((byte)' ').Write(size).Write(" Tf "u8);
        (_face, _size) = (face, size);
        _content.Write(x).Write((byte)' ').Write(height - baseline).Write(" Td<"u8);
        var font = fonts[face];
        foreach (var c in text) _content.WriteHex(font.Id(c));
        _content.Write(">Tj ET\n"u8);
    }

    public void Rectangle(PdfColor color, double x, double top, double rectangleWidth, double rectangleHeight)
    {
        Fill(color);
        _content.Write(x).Write((byte)' ').Write(height - top - rectangleHeight).Write((byte)' ')
            .Write(rectangleWidth).Write((byte)' ').Write(rectangleHeight).Write(" re f\n"u8);
    }

    public void Image(PdfImage image, double x, double top, double imageWidth, double imageHeight)
    {
        Images.Add(image);
        _content.Write("q "u8).Write(imageWidth).Write(" 0 0 "u8).Write(imageHeight).Write((byte)' ').Write(x).Write((byte)' ')
            .Write(height - top - imageHeight).Write(" cm/"u8).WriteAscii(image.Name).Write(" Do Q\n"u8);
    }

    public void Dispose() => _content.Dispose();

    private void Fill(PdfColor color)
    {
        if (_fill == color) return;
        _fill = color;
        _content.Write(color.Red / 255.0).Write((byte)' ').Write(color.Green / 255.0).Write((byte)' ').Write(color.Blue / 255.0).Write(" rg "u8);
    }
}

/// <summary>The two faces as one document uses them.</summary>
internal sealed class DocumentFonts
{
    private readonly DocumentFont[] _fonts = [new(FontFace.Regular), new(FontFace.Semibold)];

    public DocumentFont this[FontFace face] => _fonts[face.Index];

    public IEnumerable<DocumentFont> Used => _fonts.Where(f => f.Used);
}
