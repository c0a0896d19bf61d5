using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Workforce;

/// <summary>
/// A social-security number: thirteen characters and a two-digit key (97 − N mod 97; 2A counts as 19, 2B as 18).
/// Provisional numbers are kept with a warning and never matched against others.
/// </summary>
public sealed record Nir
{
    private Nir(string value, bool provisional) => (Value, IsProvisional) = (value, provisional);

    public string Value { get; }

    /// <summary>Being registered: begins with 3, 4, 7 or 8.</summary>
    public bool IsProvisional { get; }

    /// <summary>Accepts spaces as printed on the card. The key is compulsory.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Nir? nir)
    {
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        nir = null;
        if (compact.Length != 15 || !KeyHolds(compact)) return false;
        var provisional = compact[0] is '3' or '4' or '7' or '8';
        if (!MonthExists(compact) || !(provisional ? ProvisionalFormHolds(compact) : compact[0] is '1' or '2')) return false;
        nir = new Nir(compact, provisional);
        return true;
    }

    public static Nir Parse(string text) => TryParse(text, out var nir) ? nir : throw new NirNotValid();

    /// <summary>What screens show: sex, year and month, the rest hidden.</summary>
    public string Masked => $"{Value[0]} {Value[1..3]} {Value[3..5]} •• ••• ••• ••";

    /// <summary>Never the number itself: a log or a message must not leak it.</summary>
    public override string ToString() => Masked;

    private static bool KeyHolds(string nir)
    {
        var department = nir[5..7];
        var numeric = department switch
        {
            "2A" => nir[..5] + "19" + nir[7..13],
            "2B" => nir[..5] + "18" + nir[7..13],
            _ => nir[..13],
        };
        if (Digits.Of(numeric).Length != 13 || Digits.Of(nir[13..]).Length != 2) return false;
        var number = long.Parse(numeric, CultureInfo.InvariantCulture);
        return 97 - number % 97 == int.Parse(nir[13..], CultureInfo.InvariantCulture);
    }

    private static bool MonthExists(string nir) =>
        int.TryParse(nir[3..5], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && month is (>= 1 and <= 12) or 20 or (>= 30 and <= 42) or (>= 50 and <= 99);

    // [78][12]… for provisional numbers of those born abroad; 3 and 4 while Insee registers them.
    private static bool ProvisionalFormHolds(string nir) => nir[0] is '3' or '4' || nir[1] is '1' or '2';
}
