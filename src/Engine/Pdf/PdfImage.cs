using System.Buffers.Binary;
using System.Security.Cryptography;
using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf;

/// <summary>
/// A picture made ready for PDF once, to be placed in any number of documents (keep it, e.g. in a static field). JPEG data goes in as it is;
/// PNG (8 bits per colour, not interlaced) is unpacked, its transparency kept. Immutable and safe to share between threads.
/// </summary>
public sealed class PdfImage
{
    private const int MostPixels = 16_000_000;

    private PdfImage(int width, int height, byte[] entries, byte[] encoded, byte[]? transparency)
    {
        (Width, Height, Entries, Encoded, Transparency) = (width, height, entries, encoded, transparency);
        Name = "I" + Convert.ToHexString(SHA256.HashData(encoded).AsSpan(0, 6));
    }

    /// <summary>Pixels.</summary>
    public int Width { get; }

    /// <summary>Pixels.</summary>
    public int Height { get; }

    internal string Name { get; }
    internal byte[] Entries { get; }
    internal byte[] Encoded { get; }
    internal byte[]? Transparency { get; }

    /// <summary>Reads a JPEG or PNG file.</summary>
    /// <exception cref="PdfImageNotSupported">Another format, or a kind of PNG or JPEG named in the message.</exception>
    public static PdfImage From(ReadOnlySpan<byte> file)
    {
        try
        {
            if (file is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]) return FromPng(file);
            if (file is [0xFF, 0xD8, ..]) return FromJpeg(file);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or EndOfStreamException)
        {
            throw new PdfImageNotSupported("le fichier est incomplet ou abîmé");
        }
        throw new PdfImageNotSupported("ce n’est ni un JPEG ni un PNG");
    }

    private static PdfImage FromJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; ;)
        {
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))      // a start of frame
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                var space = file[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => throw new PdfImageNotSupported("le JPEG n’est ni en gris ni en rouge-vert-bleu") };
                return new PdfImage(width, height, Describe(width, height, space, "/Filter/DCTDecode"), file.ToArray(), null);
            }
            at += 2 + length;
        }
    }

    private static PdfImage FromPng(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, kind = 0;
        using var packed = new MemoryStream();
        byte[] palette = [], paletteAlpha = [];
        for (var at = 8; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            var chunk = file.Slice(at + 8, length);
            switch (file.Slice(at + 4, 4))
            {
                case [(byte)'I', (byte)'H', (byte)'D', (byte)'R']:
                    (width, height, kind) = (BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]), chunk[9]);
                    if (chunk[8] != 8) throw new PdfImageNotSupported($"le PNG a {chunk[8]} bits par couleur");
                    if (chunk[12] != 0) throw new PdfImageNotSupported("le PNG est entrelacé");
                    break;
                case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']: palette = chunk.ToArray(); break;
                case [(byte)'t', (byte)'R', (byte)'N', (byte)'S'] when kind == 3: paletteAlpha = chunk.ToArray(); break;
                case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']: packed.Write(chunk); break;
            }
            at += 12 + length;
        }
        packed.Position = 0;
        var channels = kind switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => throw new PdfImageNotSupported("le PNG est d’un genre inconnu") };
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels) throw new PdfImageNotSupported("elle a plus de 16 millions de pixels, ou aucun");
        var rows = PngRows.Unfilter(packed, width, height, channels);
        var (color, alpha) = kind == 3 ? PngRows.ThroughPalette(rows, palette, paletteAlpha) : PngRows.SplitAlpha(rows, channels);
        return new PdfImage(width, height, Describe(width, height, kind is 0 or 4 ? "DeviceGray" : "DeviceRGB", "/Filter/FlateDecode"), Deflate(color),
            alpha is null ? null : Deflate(alpha));
    }

    internal static byte[] Describe(int width, int height, string colorSpace, string more) => System.Text.Encoding.ASCII.GetBytes(
        FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{colorSpace}/BitsPerComponent 8{more}"));

    private static byte[] Deflate(byte[] plain)
    {
        using var target = new PdfBuffer(plain.Length / 2 + 64);
        target.WriteDeflated(plain);
        return target.ToArray();
    }
}
