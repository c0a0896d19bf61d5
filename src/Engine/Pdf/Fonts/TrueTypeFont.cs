using System.Buffers.Binary;

namespace BackOffice.Engine.Pdf.Fonts;

/// <summary>The tables of a TrueType file that a PDF needs (OpenType 1.9: cmap 4, glyf, head, hhea, hmtx, loca, maxp, OS/2), read once.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly int _horizontalMetrics;
    private readonly bool _longOffsets;

    public TrueTypeFont(byte[] file)
    {
        _file = file;
        var count = U16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + 16 * i;
            _tables[System.Text.Encoding.ASCII.GetString(file, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        }
        var head = _tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Box = [Thousandths(S16(head + 36)), Thousandths(S16(head + 38)), Thousandths(S16(head + 40)), Thousandths(S16(head + 42))];
        _longOffsets = U16(head + 50) == 1;
        var hhea = _tables["hhea"].Offset;
        Ascent = Thousandths(S16(hhea + 4));
        Descent = Thousandths(S16(hhea + 6));
        _horizontalMetrics = U16(hhea + 34);
        CapHeight = Thousandths(S16(_tables["OS/2"].Offset + 88));
        ReadCharacters();
    }

    public int UnitsPerEm { get; }

    /// <summary>Thousandths of the font size, as every measure below.</summary>
    public int[] Box { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }

    /// <summary>Zero when the font does not draw the character.</summary>
    public ushort GlyphOf(char c) => _glyphs[c];

    public ushort RawAdvance(ushort glyph) => U16(_tables["hmtx"].Offset + 4 * Math.Min(glyph, _horizontalMetrics - 1));

    public int Advance(ushort glyph) => Thousandths(RawAdvance(glyph));

    public short RawLeftBearing(ushort glyph)
    {
        var hmtx = _tables["hmtx"].Offset;
        return glyph < _horizontalMetrics ? S16(hmtx + 4 * glyph + 2) : S16(hmtx + 4 * _horizontalMetrics + 2 * (glyph - _horizontalMetrics));
    }

    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var loca = _tables["loca"].Offset;
        var (from, to) = _longOffsets
            ? ((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4))
            : (2 * U16(loca + 2 * glyph), 2 * U16(loca + 2 * glyph + 2));
        return _file.AsSpan(_tables["glyf"].Offset + from, to - from);
    }

    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var t) ? _file.AsSpan(t.Offset, t.Length) : default;

    private void ReadCharacters()
    {
        var cmap = _tables["cmap"].Offset;
        var subtables = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 4 + 8 * i + 4));
        var at = subtables.First(offset => U16(offset) == 4);
        var segments = U16(at + 6) / 2;
        int ends = at + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, ranges = deltas + 2 * segments;
        for (var s = 0; s < segments; s++)
        {
            int start = U16(starts + 2 * s), end = U16(ends + 2 * s), delta = U16(deltas + 2 * s), range = U16(ranges + 2 * s);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? c + delta : U16(ranges + 2 * s + range + 2 * (c - start)) is var g and not 0 ? g + delta : 0;
                _glyphs[c] = (ushort)glyph;
            }
        }
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);
    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));
    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
