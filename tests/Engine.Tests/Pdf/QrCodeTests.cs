using System.Security.Cryptography;
using System.Text;
using BackOffice.Engine.Pdf;
using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Tests.Pdf;

public sealed class QrCodeTests
{
    /// <summary>These very drawings, rendered by pdftoppm, were read back by jsQR 1.4.0 when they were recorded: sixty texts, six a version on average.</summary>
    [Fact]
    public void Every_version_is_drawn_as_when_a_reader_read_it() =>
        Assert.Equal("5DD528CCCF708C922AE685411C4EC43B1FE72F6FD541CF65DF9FEE276965B01A", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(AllVersions()))));

    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(213, 57)]
    public void The_smallest_version_that_holds_the_text_is_drawn(int bytes, int modules) => Assert.Equal(modules, new QrMatrix(new byte[bytes]).Size);

    [Fact]
    public void A_code_is_a_figure_with_words_in_its_place()
    {
        var pdf = Render("https://exemple.fr/payer?ref=10042-2026");
        Assert.Contains("Figure", PdfTool.Structure(pdf), StringComparison.Ordinal);
        Assert.Contains("\"/Alt\": \"u:Adresse de paiement\"", PdfTool.Objects(pdf), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_too_long_is_refused_with_the_limit() =>
        Assert.Contains("compte 214 octets, le maximum est 213", Assert.Throws<PdfQrCodeTooLong>(() => Render(new string('a', 214))).Message, StringComparison.Ordinal);

    internal static string AllVersions()
    {
        var drawings = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            var text = i == 0 ? "A" : string.Concat(Enumerable.Range(0, 1 + i * 7 / 2).Select(j => (char)('a' + (i * 31 + j * j) % 26)));
            var matrix = new QrMatrix(Encoding.UTF8.GetBytes(text));
            for (var y = 0; y < matrix.Size; y++, drawings.Append('\n'))
                for (var x = 0; x < matrix.Size; x++)
                    drawings.Append(matrix.IsDark(x, y) ? '#' : '.');
        }
        return drawings.ToString();
    }

    private static byte[] Render(string text) =>
        PdfDocument.Render(SampleStatement.Info, doc => doc.Page(p => p.Content(c => c.QrCode(text, 25, "Adresse de paiement", PdfAlign.Right))));
}
