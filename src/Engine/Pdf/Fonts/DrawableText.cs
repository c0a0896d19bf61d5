using System.Text;

namespace BackOffice.Engine.Pdf.Fonts;

/// <summary>Makes a text one the fonts can draw, so that no document shows an empty box (PDF/UA forbids them) and none fails on a rare name.</summary>
internal static class DrawableText
{
    /// <summary>
    /// Composes accents (NFC), turns tabs into spaces and keeps line feeds. A character the font lacks is replaced by its base letters
    /// when it has some ("ﬁ" gives "fi"), else by "?".
    /// </summary>
    public static string Of(string text, FontFace face)
    {
        foreach (var c in text)
            if (c != '\n' && !face.Draws(c) || c is >= '\u0300' and <= '\u036f')
                return Repair(text, face);
        return text;
    }

    private static string Repair(string text, FontFace face)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value == '\t') repaired.Append(' ');
            else if (rune.Value == '\n' || rune.IsBmp && face.Draws((char)rune.Value)) repaired.Append((char)rune.Value);
            else if (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format))
                repaired.Append(Replacement(rune, face));
        }
        return repaired.ToString();
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static string Replacement(Rune rune, FontFace face)
    {
        var letters = string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).Where(c => face.Draws(c) && c is < '\u0300' or > '\u036f'));
        return letters.Length > 0 && letters.All(face.Draws) ? letters : "?";
    }
}
