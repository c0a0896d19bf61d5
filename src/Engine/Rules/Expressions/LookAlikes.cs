using System.Globalization;

namespace BackOffice.Engine.Rules;

/// <summary>
/// Refuses characters that read like others: outside quotes an expression is ASCII only; inside quotes accents are welcome,
/// but nothing invisible or that turns the reading direction.
/// </summary>
internal static class LookAlikes
{
    public static void Refuse(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"') quoted = !quoted;
            else if (quoted && c == '\\') i++;
            else if (quoted ? IsInvisible(text, i) : c > 0x7E || (c < 0x20 && c is not ('\t' or '\n' or '\r')))
                throw new ExpressionFault(i, string.Create(CultureInfo.InvariantCulture,
                    $"caractère trompeur U+{(int)c:X4} : {(quoted ? "un caractère invisible ou qui change le sens de lecture" : "hors des guillemets, seuls les caractères simples (ASCII)")} {(quoted ? "n'est pas admis" : "sont admis")} ; retapez-le au clavier."));
        }
    }

    private static bool IsInvisible(string text, int at) => char.GetUnicodeCategory(text, at) is
        UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
