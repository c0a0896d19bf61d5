namespace BackOffice.Engine.Pdf.Layout;

/// <summary>Reed–Solomon correction over GF(256), 0x11D (ISO/IEC 18004 §7.5).</summary>
internal static class QrCorrection
{
    /// <summary>Splits the codewords into blocks, adds each block's correction, and deals both out in turn.</summary>
    public static byte[] Interleave(byte[] codewords, int total, int correctionPerBlock, int blocks)
    {
        var shortBlocks = blocks - total % blocks;
        var shortLength = total / blocks - correctionPerBlock;
        var divisor = Divisor(correctionPerBlock);
        var (data, corrections, at) = (new List<byte[]>(), new List<byte[]>(), 0);
        for (var b = 0; b < blocks; b++)
        {
            var length = shortLength + (b < shortBlocks ? 0 : 1);
            data.Add(codewords[at..(at + length)]);
            corrections.Add(Remainder(data[^1], divisor));
            at += length;
        }
        return [.. Deal(data, shortLength + 1), .. Deal(corrections, correctionPerBlock)];
    }

    private static IEnumerable<byte> Deal(List<byte[]> blocks, int longest) =>
        from i in Enumerable.Range(0, longest) from block in blocks where i < block.Length select block[i];

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        var root = (byte)1;
        for (var i = 0; i < degree; i++, root = Multiply(root, 2))
            for (var j = 0; j < degree; j++)
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var b in data)
        {
            var factor = (byte)(b ^ result[0]);
            Array.Copy(result, 1, result, 0, result.Length - 1);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++) result[i] ^= Multiply(divisor[i], factor);
        }
        return result;
    }

    private static byte Multiply(byte a, byte b)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--) product = product << 1 ^ (product >> 7) * 0x11D ^ (b >> i & 1) * a;
        return (byte)product;
    }
}

/// <summary>How hard a mask would be to read (ISO/IEC 18004 §7.8.3); the least wins.</summary>
internal static class QrPenalty
{
    private static readonly bool[] s_finder = [true, false, true, true, true, false, true, false, false, false, false];

    public static int Of(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var (penalty, darkModules) = (0, 0);
        for (var line = 0; line < size; line++)
        {
            penalty += Line(i => dark[i, line], size) + Line(i => dark[line, i], size);
            for (var x = 0; x < size; x++)
            {
                if (dark[x, line]) darkModules++;
                if (x > 0 && line > 0 && dark[x, line] == dark[x - 1, line] && dark[x, line] == dark[x, line - 1] && dark[x, line] == dark[x - 1, line - 1]) penalty += 3;
            }
        }
        return penalty + Math.Abs(darkModules * 20 - size * size * 10) / (size * size) * 10;
    }

    private static int Line(Func<int, bool> at, int size)
    {
        var (penalty, run) = (0, 1);
        for (var i = 1; i <= size; i++)
        {
            if (i < size && at(i) == at(i - 1))
            {
                run++;
                continue;
            }
            if (run >= 5) penalty += run - 2;
            run = 1;
        }
        for (var i = 0; i + s_finder.Length <= size; i++)
        {
            if (Matches(at, i, forward: true)) penalty += 40;
            if (Matches(at, i, forward: false)) penalty += 40;
        }
        return penalty;
    }

    private static bool Matches(Func<int, bool> at, int start, bool forward)
    {
        for (var i = 0; i < s_finder.Length; i++)
            if (at(start + i) != s_finder[forward ? i : s_finder.Length - 1 - i])
                return false;
        return true;
    }
}
