using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts.Profile;

/// <summary>A French telephone number as people type it ("04.92.00.00.70", "+33 4 92 00 00 70"), kept as ten digits.</summary>
public static class FrenchPhone
{
    /// <summary>Ten digits, or null for an empty field. Throws the refusal that says what to type.</summary>
    public static string? Landline(string? typed) => Parse(typed) switch
    {
        { Length: 0 } => null,
        { Length: 10 } digits when digits[1] is not '0' => digits,
        _ => throw new PhoneNotValid(),
    };

    /// <summary>The same, beginning with 06 or 07.</summary>
    public static string? Mobile(string? typed) => Landline(typed) switch
    {
        null => null,
        { } digits when digits[1] is '6' or '7' => digits,
        _ => throw new MobileNotValid(),
    };

    /// <summary>"04 92 00 00 70".</summary>
    public static string? Shown(string? digits) => digits is { Length: 10 }
        ? string.Join(French.Space, digits.Chunk(2).Select(pair => new string(pair)))
        : digits;

    /// <summary>The digits, the prefix of France replaced by 0; something of another length when it is no French number.</summary>
    private static string Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Any(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('+' or '.' or '-' or '(' or ')' or '/'))) return "?";
        var plain = text.Replace("(0)", "", StringComparison.Ordinal);
        var international = plain.StartsWith('+') || plain.StartsWith("00", StringComparison.Ordinal);
        var digits = string.Concat(plain.Where(char.IsAsciiDigit));
        if (!international) return digits.Length > 0 && digits[0] != '0' ? "?" : digits;
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.StartsWith("33", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0') : "?";
    }
}

public sealed class PhoneNotValid() : Refusal("Saisissez un numéro à 10 chiffres, par exemple 04 92 00 00 70.");

public sealed class MobileNotValid() : Refusal("Saisissez un numéro de portable à 10 chiffres qui commence par 06 ou 07.");
