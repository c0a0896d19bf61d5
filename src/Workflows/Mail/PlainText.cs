using System.Text;

namespace BackOffice.Workflows.Mail;

/// <summary>
/// Text typed by people, made safe for a header or a line: no line break, no control character, no character that turns
/// the writing direction of what follows, no half of an emoji.
/// </summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>One line: a subject, a name, a fact. Cut after <paramref name="maxLength"/> UTF-16 units, never inside a character.</summary>
    public static string Line(string? text, int maxLength = int.MaxValue)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsHarmful(rune.Value)) continue;
            var isGap = Rune.IsControl(rune) || rune.Value is 0x20 or 0x2028 or 0x2029;
            if (isGap && (clean.Length == 0 || clean[^1] == ' ')) continue;
            if (clean.Length + rune.Utf16SequenceLength > maxLength) break;
            if (isGap) clean.Append(' ');
            else clean.Append(rune.ToString());
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Several lines, line breaks kept as "\n".</summary>
    public static string Lines(string? text) => string.Join('\n',
        (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => Line(l))).Trim();

    // Bidirectional controls (LRE…RLO, LRI…PDI, LRM, RLM, ALM), the byte-order mark, and what stands for a lone surrogate.
    private static bool IsHarmful(int value) =>
        value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF or Replacement;
}
