using System.IO.Compression;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>A PNG's rows as plain samples (PNG specification, third edition, §9), split into colour and transparency as PDF keeps them.</summary>
internal static class PngRows
{
    public static byte[] Unfilter(Stream packed, int width, int height, int channels)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        var stride = width * channels;
        var rows = new byte[stride * height];
        Span<byte> filter = stackalloc byte[1];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(filter);
            var row = rows.AsSpan(y * stride, stride);
            zlib.ReadExactly(row);
            var above = y == 0 ? default : rows.AsSpan((y - 1) * stride, stride);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= channels ? row[x - channels] : 0, up = y > 0 ? above[x] : 0, corner = y > 0 && x >= channels ? above[x - channels] : 0;
                row[x] += filter[0] switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => (byte)up,
                    3 => (byte)((left + up) / 2),
                    4 => (byte)Paeth(left, up, corner),
                    _ => throw new InvalidDataException(),
                };
            }
        }
        return rows;
    }

    public static (byte[] Color, byte[]? Alpha) SplitAlpha(byte[] rows, int channels)
    {
        if (channels is 1 or 3) return (rows, null);
        var pixels = rows.Length / channels;
        byte[] color = new byte[pixels * (channels - 1)], alpha = new byte[pixels];
        for (var i = 0; i < pixels; i++)
        {
            rows.AsSpan(i * channels, channels - 1).CopyTo(color.AsSpan(i * (channels - 1)));
            alpha[i] = rows[i * channels + channels - 1];
        }
        return (color, alpha);
    }

    public static (byte[] Color, byte[]? Alpha) ThroughPalette(byte[] indexes, byte[] palette, byte[] paletteAlpha)
    {
        var color = new byte[indexes.Length * 3];
        for (var i = 0; i < indexes.Length; i++) palette.AsSpan(indexes[i] * 3, 3).CopyTo(color.AsSpan(i * 3));
        if (paletteAlpha.Length == 0) return (color, null);
        return (color, Array.ConvertAll(indexes, i => i < paletteAlpha.Length ? paletteAlpha[i] : (byte)255));
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
