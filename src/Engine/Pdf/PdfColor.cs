using System.Globalization;

namespace BackOffice.Engine.Pdf;

/// <summary>A colour of the screen (sRGB), each part from 0 to 255.</summary>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <param name="hex">Six hexadecimal digits as in a stylesheet, <c>#1f5c8b</c>.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static PdfColor FromHex(string hex)
    {
        if (hex is not ['#', ..] || hex.Length != 7) throw new FormatException($"'{hex}' is not a colour such as #1f5c8b.");
        var value = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new PdfColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
