using System.Buffers.Binary;
using System.IO.Compression;
using BackOffice.Engine.Pdf;

namespace BackOffice.Engine.Tests.Pdf;

public sealed class ImageTests
{
    [Theory]
    [InlineData("-png", "image")]
    [InlineData("-jpeg", "jpeg")]
    public void A_picture_is_placed_once_and_described(string format, string encoding)
    {
        var picture = PdfImage.From(PdfTool.Picture(SampleStatement.Render(3), format));
        var pdf = Render(c => c.Image(picture, 40, "Un bordereau en réduction").Image(picture, 20, "Le même, plus petit"));
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
        Assert.Contains(encoding, PdfTool.Images(pdf), StringComparison.Ordinal);
        Assert.Contains("\"/Alt\": \"u:Un bordereau en réduction\"", PdfTool.Objects(pdf), StringComparison.Ordinal);
        Assert.Equal(1, PdfTool.Objects(pdf).Split("\"/Subtype\": \"/Image\"").Length - 1);
    }

    [Theory]
    [InlineData(6, "rgb")]
    [InlineData(4, "gray")]
    public void The_transparency_of_a_png_is_kept(byte kind, string color)
    {
        var pdf = Render(c => c.Image(PdfImage.From(Png(kind, kind == 6 ? 4 : 2)), 10, "Un carré"));
        Assert.Contains(color, PdfTool.Images(pdf), StringComparison.Ordinal);
        Assert.Contains("smask", PdfTool.Images(pdf), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_picture_are_refused_with_what_to_bring_instead()
    {
        var png = Png(6, 4);
        Assert.Contains("ni un JPEG ni un PNG", Refused("GIF89a"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("incomplet ou abîmé", Refused(png[..(png.Length - 30)]), StringComparison.Ordinal);
        Assert.Contains("incomplet ou abîmé", Refused([0xFF, 0xD8, 0xFF]), StringComparison.Ordinal);
        Assert.Contains("Fournissez un JPEG", Refused(Png(6, 4, bits: 16)), StringComparison.Ordinal);
        Assert.Contains("16 millions", Refused(Png(6, 4, width: 10_000_000)), StringComparison.Ordinal);
    }

    private static string Refused(byte[] file) => Assert.Throws<PdfImageNotSupported>(() => PdfImage.From(file)).Message;

    /// <summary>An 8 × 8 square whose rows use each of PNG's five filters. Its checksums are left zero, which no reader of ours looks at.</summary>
    private static byte[] Png(byte kind, int channels, byte bits = 8, int width = 8)
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < 8; y++)
                zlib.Write([(byte)(y % 5), .. Enumerable.Range(0, 8 * channels).Select(x => (byte)(x * 7 + y))]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 8);
        (header[8], header[9]) = (bits, kind);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];

        static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            return [.. length, .. name, .. content, 0, 0, 0, 0];
        }
    }

    private static byte[] Render(Action<ContentComposer> content) => PdfDocument.Render(SampleStatement.Info, doc => doc.Page(p => p.Content(content)));
}
