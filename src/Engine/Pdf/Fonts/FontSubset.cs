using System.Buffers.Binary;
using System.Security.Cryptography;
using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Fonts;

/// <summary>
/// A font file with only the given characters, one glyph each and numbered in their order from 1, and everything a PDF says about it, ready to be
/// copied. One glyph per character (the no-break space has its own) keeps the way back from glyph to text exact.
/// </summary>
internal sealed class FontSubset
{
    private const int WeHaveInstructions = 0x0100, MoreComponents = 0x0020, ArgumentsAreWords = 0x0001, HasScale = 0x0008, HasTwoScales = 0x0040, HasMatrix = 0x0080;

    public FontSubset(TrueTypeFont font, string name, ReadOnlySpan<char> characters)
    {
        var glyphs = new List<ushort>(characters.Length + 8) { 0 };
        foreach (var c in characters) glyphs.Add(font.GlyphOf(c));

        var file = Build(font, glyphs);
        PlainLength = file.Length;
        // Six letters drawn from the content mark a subset (ISO 32000-1 §9.6.4): same characters, same name.
        var hash = SHA256.HashData(file);
        Name = string.Concat(hash.Take(6).Select(b => (char)('A' + b % 26))) + "+" + name;
        File = Deflate(file);
        ToUnicode = Deflate(CharacterMap(characters));
        Widths = WidthArray(font, glyphs.GetRange(0, characters.Length + 1));
    }

    public string Name { get; }
    public byte[] File { get; }
    public int PlainLength { get; }
    public byte[] ToUnicode { get; }
    public byte[] Widths { get; }

    private static byte[] Build(TrueTypeFont font, List<ushort> glyphs)
    {
        using var outlines = new PdfBuffer(32 * 1024);
        using var offsets = new PdfBuffer();
        using var metrics = new PdfBuffer();
        for (var i = 0; i < glyphs.Count; i++)          // the list grows: parts of accented letters join at its end
        {
            offsets.WriteBigEndian(outlines.Length / 2, 2);
            var outline = font.Outline(glyphs[i]).ToArray();
            if (outline.Length > 0) WriteOutline(outlines, outline, glyphs);
            if (outlines.Length % 2 != 0) outlines.Write((byte)0);
            metrics.WriteBigEndian(font.RawAdvance(glyphs[i]), 2).WriteBigEndian(font.RawLeftBearing(glyphs[i]), 2);
        }
        offsets.WriteBigEndian(outlines.Length / 2, 2);

        byte[] head = [.. font.Table("head")], hhea = [.. font.Table("hhea")], maxp = [.. font.Table("maxp")];
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 0);                       // short offsets in loca
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return Assemble([("glyf", outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", metrics.ToArray()), ("loca", offsets.ToArray()), ("maxp", maxp)]);
    }

    /// <summary>Copies a glyph without its hinting program, which would call functions the subset no longer has.</summary>
    private static void WriteOutline(PdfBuffer target, byte[] outline, List<ushort> glyphs)
    {
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours >= 0)
        {
            var instructions = 10 + 2 * contours;
            var length = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(instructions));
            target.Write(outline.AsSpan(0, instructions)).WriteBigEndian(0, 2).Write(outline.AsSpan(instructions + 2 + length));
            return;
        }
        var at = 10;
        for (var more = true; more;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            glyphs.Add(part);
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~WeHaveInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)(glyphs.Count - 1));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + ((flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0);
            more = (flags & MoreComponents) != 0;
        }
        target.Write(outline.AsSpan(0, at));
    }

    private static byte[] Assemble((string Tag, byte[] Content)[] tables)
    {
        using var file = new PdfBuffer(64 * 1024);
        var power = (int)Math.Log2(tables.Length);
        file.WriteBigEndian(0x00010000, 4).WriteBigEndian(tables.Length, 2).WriteBigEndian(16 << power, 2)
            .WriteBigEndian(power, 2).WriteBigEndian(16 * tables.Length - (16 << power), 2);
        var offset = 12 + 16 * tables.Length;
        foreach (var (tag, content) in tables)
        {
            file.WriteAscii(tag).WriteBigEndian(Checksum(content), 4).WriteBigEndian(offset, 4).WriteBigEndian(content.Length, 4);
            offset += (content.Length + 3) & ~3;
        }
        var head = 0;
        foreach (var (tag, content) in tables)
        {
            if (tag == "head") head = file.Length;
            file.Write(content);
            while (file.Length % 4 != 0) file.Write((byte)0);
        }
        file.PatchUInt32(head + 8, unchecked(0xB1B0AFBA - Checksum(file.Written)));
        return file.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        uint sum = 0;
        for (var i = 0; i < content.Length; i++) sum = unchecked(sum + ((uint)content[i] << (24 - 8 * (i % 4))));
        return sum;
    }

    private static byte[] CharacterMap(ReadOnlySpan<char> characters)
    {
        using var map = new PdfBuffer();
        map.Write("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Write("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        for (var start = 0; start < characters.Length; start += 100)            // at most a hundred lines a block
        {
            var count = Math.Min(100, characters.Length - start);
            map.Write(count).Write(" beginbfchar\n"u8);
            for (var i = start; i < start + count; i++) map.Write((byte)'<').WriteHex((ushort)(i + 1)).Write("><"u8).WriteHex(characters[i]).Write(">\n"u8);
            map.Write("endbfchar\n"u8);
        }
        return map.Write("endcmap CMapName currentdict/CMap defineresource pop end end"u8).ToArray();
    }

    private static byte[] WidthArray(TrueTypeFont font, List<ushort> glyphs)
    {
        using var widths = new PdfBuffer();
        widths.Write("[0["u8);
        foreach (var glyph in glyphs) widths.Write(font.Advance(glyph)).Write((byte)' ');
        return widths.Write("]]"u8).ToArray();
    }

    private static byte[] Deflate(byte[] plain)
    {
        using var target = new PdfBuffer(plain.Length);
        target.WriteDeflated(plain);
        return target.ToArray();
    }
}
