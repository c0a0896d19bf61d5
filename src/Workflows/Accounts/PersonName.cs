using System.Globalization;
using System.Text;

namespace BackOffice.Workflows.Accounts;

/// <summary>Names as people compare them: "Anne-Laure  DUPRÉ" is "anne laure dupre".</summary>
public static class PersonName
{
    /// <summary>Letters and digits only, without case, accents, hyphens or spaces; at most 200 of them.</summary>
    public static string Key(string firstName, string lastName) => Fold(lastName) + "/" + Fold(firstName);

    private static string Fold(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || !Rune.IsLetterOrDigit(rune)) continue;
            if (key.Length + rune.Utf16SequenceLength > 100) break;
            key.Append(Rune.ToLowerInvariant(rune).ToString() switch { "œ" => "oe", "æ" => "ae", "ß" => "ss", "ø" => "o", var plain => plain });
        }

        return key.ToString();
    }
}
