using System.Globalization;
using BackOffice.Engine.Pdf.Fonts;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>
/// Writes everything that is not the pages' drawing: catalogue, page tree, fonts, pictures, metadata, structure tree. What PDF/A-3 will add
/// (output intent, embedded files) are further entries of the catalogue and further objects of <see cref="PdfFile"/>, touching nothing here.
/// </summary>
internal sealed class DocumentWriter(PdfInfo info, IReadOnlyList<Canvas> pages, DocumentFonts fonts, StructureElement document) : IDisposable
{
    private readonly PdfFile _file = new();
    private readonly List<(string Entry, int Id)> _catalog = [];

    public byte[] Write()
    {
        var catalog = _file.Reserve();
        var resources = _file.Reserve();
        var pageIds = pages.Select(_ => _file.Reserve()).ToArray();
        _catalog.Add(("Pages", WritePages(pageIds, resources)));
        WriteResources(resources);
        _catalog.Add(("StructTreeRoot", StructureTree.Write(_file, document, pages, pageIds)));
        _catalog.Add(("Metadata", WriteMetadata()));
        WriteCatalog(catalog);
        return _file.Finish(catalog, WriteInformation());
    }

    public void Dispose() => _file.Dispose();

    private int WritePages(int[] pageIds, int resources)
    {
        var tree = _file.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            var content = _file.Reserve();
            _file.Stream(content, [], pages[i].Content);
            _file.Begin(pageIds[i]).Write("<</Type/Page/Parent "u8).WriteReference(tree)
                .Write("/MediaBox[0 0 "u8).Write(pages[i].Width).Write((byte)' ').Write(pages[i].Height)
                .Write("]/Resources "u8).WriteReference(resources).Write("/Contents "u8).WriteReference(content)
                .Write("/StructParents "u8).Write(i).Write("/Tabs/S>>"u8);
        }
        var kids = _file.Begin(tree).Write("<</Type/Pages/Count "u8).Write(pages.Count).Write("/Kids["u8);
        foreach (var id in pageIds) kids.WriteReference(id).Write((byte)' ');
        kids.Write("]>>"u8);
        return tree;
    }

    private void WriteResources(int id)
    {
        var named = fonts.Used.Select(f => (f.Face.Index, Id: WriteFont(f))).ToList();
        var images = pages.SelectMany(p => p.Images).Distinct().OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => (i.Name, Id: WriteImage(i))).ToList();
        var target = _file.Begin(id).Write("<</Font<<"u8);
        foreach (var (index, font) in named) target.Write("/F"u8).Write(index).Write((byte)' ').WriteReference(font);
        target.Write(">>/XObject<<"u8);
        foreach (var (name, image) in images) target.Write((byte)'/').WriteAscii(name).Write((byte)' ').WriteReference(image);
        target.Write(">>>>"u8);
    }

    private int WriteFont(DocumentFont font)
    {
        var (subset, metrics, face) = (font.Subset, font.Face.Font, font.Face);
        int type0 = _file.Reserve(), descendant = _file.Reserve(), descriptor = _file.Reserve(), program = _file.Reserve(), toUnicode = _file.Reserve();
        _file.EncodedStream(program, System.Text.Encoding.ASCII.GetBytes($"/Filter/FlateDecode/Length1 {subset.PlainLength.ToString(CultureInfo.InvariantCulture)}"), subset.File);
        _file.EncodedStream(toUnicode, "/Filter/FlateDecode"u8, subset.ToUnicode);
        _file.Begin(type0).Write("<</Type/Font/Subtype/Type0/BaseFont/"u8).WriteAscii(subset.Name).Write("/Encoding/Identity-H/DescendantFonts["u8)
            .WriteReference(descendant).Write("]/ToUnicode "u8).WriteReference(toUnicode).Write(">>"u8);
        _file.Begin(descendant).Write("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).WriteAscii(subset.Name)
            .Write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).WriteReference(descriptor)
            .Write("/W"u8).Write(subset.Widths).Write(">>"u8);
        // Flags 32: letters of ordinary alphabets, no serif.
        _file.Begin(descriptor).Write("<</Type/FontDescriptor/FontName/"u8).WriteAscii(subset.Name).Write("/Flags 32/ItalicAngle 0/StemV "u8)
            .Write(face.Weight / 5).Write("/Ascent "u8).Write(metrics.Ascent).Write("/Descent "u8).Write(metrics.Descent).Write("/CapHeight "u8).Write(metrics.CapHeight)
            .WriteAscii(FormattableString.Invariant($"/FontBBox[{metrics.Box[0]} {metrics.Box[1]} {metrics.Box[2]} {metrics.Box[3]}]"))
            .Write("/FontFile2 "u8).WriteReference(program).Write(">>"u8);
        return type0;
    }

    private int WriteImage(PdfImage image)
    {
        var entries = image.Entries;
        if (image.Transparency is not null)
        {
            var mask = _file.Reserve();
            _file.EncodedStream(mask, PdfImage.Describe(image.Width, image.Height, "DeviceGray", "/Filter/FlateDecode"), image.Transparency);
            entries = [.. entries, .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"/SMask {mask} 0 R"))];
        }
        var id = _file.Reserve();
        _file.EncodedStream(id, entries, image.Encoded);
        return id;
    }

    private int WriteMetadata()
    {
        var id = _file.Reserve();
        _file.EncodedStream(id, "/Type/Metadata/Subtype/XML"u8, Metadata.Xmp(info));    // left plain: PDF/A asks that tools can read it
        return id;
    }

    private int WriteInformation()
    {
        var id = _file.Reserve();
        _file.Begin(id).Write("<</Title"u8).WriteText(info.Title).Write("/Author"u8).WriteText(info.Author).Write("/Subject"u8).WriteText(info.Subject)
            .Write("/Producer(BackOffice)/CreationDate("u8).WriteAscii(Metadata.PdfDate(info.CreatedAt)).Write(")>>"u8);
        return id;
    }

    private void WriteCatalog(int id)
    {
        var catalog = _file.Begin(id).Write("<</Type/Catalog/Lang("u8).WriteAscii(info.Language)
            .Write(")/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"u8);
        foreach (var (entry, reference) in _catalog) catalog.Write((byte)'/').WriteAscii(entry).Write((byte)' ').WriteReference(reference);
        catalog.Write(">>"u8);
    }
}
