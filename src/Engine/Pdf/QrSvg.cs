using System.Globalization;
using System.Text;
using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Pdf;

/// <summary>The same QR code as in documents, drawn for a page: an SVG without style or script, black on white in light and dark.</summary>
public static class QrSvg
{
    private const int Quiet = 4;

    /// <summary>At most 213 bytes of UTF-8 (see <see cref="PdfQrCodeTooLong"/>).</summary>
    /// <param name="content">What a camera reads.</param>
    /// <param name="label">What a screen reader says; plain text, escaped here.</param>
    public static string Draw(string content, string label)
    {
        var matrix = new QrMatrix(Encoding.UTF8.GetBytes(content));
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Size; y++)
            for (var x = 0; x < matrix.Size; x++)
                if (matrix.IsDark(x, y)) path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h1v1h-1z");
        var side = matrix.Size + 2 * Quiet;
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="qr" viewBox="0 0 {side} {side}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
