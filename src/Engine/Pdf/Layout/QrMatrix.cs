namespace BackOffice.Engine.Pdf.Layout;

/// <summary>
/// A QR code (ISO/IEC 18004): UTF-8 bytes, correction level M (15 % may be lost), versions 1 to 10, so up to 213 bytes: an address or a payment order.
/// </summary>
internal sealed class QrMatrix
{
    public const int MostBytes = 213;

    private static readonly int[] s_codewords = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
    private static readonly int[] s_correctionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] s_blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
    private static readonly int[][] s_alignment = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    private readonly bool[,] _dark;
    private readonly bool[,] _reserved;

    public QrMatrix(byte[] content)
    {
        var version = Enumerable.Range(1, 10).FirstOrDefault(v => content.Length <= Room(v) - (v < 10 ? 2 : 3));
        if (version == 0) throw new PdfQrCodeTooLong(content.Length, MostBytes);
        Size = 17 + 4 * version;
        (_dark, _reserved) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns(version);
        DrawCodewords(QrCorrection.Interleave(Codewords(content, version), s_codewords[version - 1], s_correctionPerBlock[version - 1], s_blocks[version - 1]));
        var best = Enumerable.Range(0, 8).MinBy(mask => { Apply(mask); var penalty = QrPenalty.Of(_dark); Apply(mask); return penalty; });
        Apply(best);
    }

    /// <summary>Modules on a side, without the quiet zone of four around.</summary>
    public int Size { get; }

    public bool IsDark(int x, int y) => _dark[x, y];

    private static int Room(int version) => s_codewords[version - 1] - s_correctionPerBlock[version - 1] * s_blocks[version - 1];

    private static byte[] Codewords(byte[] content, int version)
    {
        var bits = new List<bool>(Room(version) * 8);
        void Append(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--) bits.Add((value >> i & 1) != 0);
        }
        Append(0b0100, 4);                                              // bytes
        Append(content.Length, version < 10 ? 8 : 16);
        foreach (var b in content) Append(b, 8);
        Append(0, Math.Min(4, Room(version) * 8 - bits.Count));
        Append(0, (8 - bits.Count % 8) % 8);
        for (var pad = 0xEC; bits.Count < Room(version) * 8; pad ^= 0xEC ^ 0x11) Append(pad, 8);
        var codewords = new byte[Room(version)];
        for (var i = 0; i < bits.Count; i++) if (bits[i]) codewords[i / 8] |= (byte)(0x80 >> i % 8);
        return codewords;
    }

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }
        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) }) DrawSquare(x, y, 4, d => d is not 2 and not 4);
        var centers = s_alignment[version - 1];
        foreach (var x in centers)
            foreach (var y in centers)
                if (!(x == 6 && (y == 6 || y == Size - 7) || y == 6 && x == Size - 7))
                    DrawSquare(x, y, 2, d => d != 1);
        DrawFormat(0);
        if (version < 7) return;
        var rest = version;
        for (var i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        for (var i = 0; i < 18; i++)
        {
            var bit = ((version << 12 | rest) >> i & 1) != 0;
            Set(Size - 11 + i % 3, i / 3, bit);
            Set(i / 3, Size - 11 + i % 3, bit);
        }
    }

    private void DrawSquare(int x, int y, int radius, Func<int, bool> darkAtDistance)
    {
        for (var dy = -radius; dy <= radius; dy++)
            for (var dx = -radius; dx <= radius; dx++)
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                    Set(x + dx, y + dy, darkAtDistance(Math.Max(Math.Abs(dx), Math.Abs(dy))));
    }

    private void DrawFormat(int mask)
    {
        var rest = mask;                                                // level M is 00
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
        var bits = (mask << 10 | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var bit = (bits >> i & 1) != 0;
            if (i < 8) Set(8, i < 6 ? i : i + 1, bit);
            else Set(i == 8 ? 7 : 14 - i, 8, bit);
            if (i < 8) Set(Size - 1 - i, 8, bit);
            else Set(8, Size - 15 + i, bit);
        }
        Set(8, Size - 8, true);
    }

    private void DrawCodewords(byte[] codewords)
    {
        var next = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
                for (var x = right; x >= right - 1; x--)
                {
                    var y = (right + 1 & 2) == 0 ? Size - 1 - step : step;
                    if (_reserved[x, y] || next >= codewords.Length * 8) continue;
                    _dark[x, y] = (codewords[next / 8] << next % 8 & 0x80) != 0;
                    next++;
                }
        }
    }

    /// <summary>Draws the mask's number and turns the modules it names; done twice, it undoes itself.</summary>
    private void Apply(int mask)
    {
        DrawFormat(mask);
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                _dark[x, y] ^= !_reserved[x, y] && mask switch
                {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => x * y % 2 + x * y % 3,
                    6 => (x * y % 2 + x * y % 3) % 2,
                    _ => ((x + y) % 2 + x * y % 3) % 2,
                } == 0;
    }

    private void Set(int x, int y, bool dark) => (_dark[x, y], _reserved[x, y]) = (dark, true);
}
