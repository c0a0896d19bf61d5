using BackOffice.Engine.Pdf.Fonts;

namespace BackOffice.Engine.Pdf.Layout;

internal enum Ink { Normal, Muted, Accent }

/// <summary>Words in one style. <see cref="Size"/> zero means the paragraph's own.</summary>
internal sealed record TextSpan(string Text, bool Bold = false, Ink Ink = Ink.Normal, double Size = 0, bool IsPageNumber = false)
{
    public FontFace Face => Bold ? FontFace.Semibold : FontFace.Regular;

    /// <summary>The text the font can draw, the page's number in place of {0} and the number of pages in place of {1}.</summary>
    public string Drawable(LayoutContext context)
    {
        var text = IsPageNumber ? string.Format(System.Globalization.CultureInfo.InvariantCulture, Text, context.PageNumber, context.PageCount) : Text;
        return DrawableText.Of(text, Face);
    }
}
