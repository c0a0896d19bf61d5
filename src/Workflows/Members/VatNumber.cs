using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BackOffice.Workflows.Members;

/// <summary>A French intra-Community VAT number: FR, a two-digit key computed from the SIREN, the SIREN.</summary>
public sealed record VatNumber
{
    private VatNumber(string value) => Value = value;

    public string Value { get; }

    public static VatNumber Of(Siren siren) => new($"FR{Key(siren.Value)}{siren.Value}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out VatNumber? number)
    {
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        number = compact.Length == 13 && compact.StartsWith("FR", StringComparison.Ordinal)
            && Siren.TryParse(compact[4..], out var siren) && compact[2..4] == Key(siren.Value)
            ? new VatNumber(compact)
            : null;
        return number is not null;
    }

    public static VatNumber Parse(string text) => TryParse(text, out var number) ? number : throw new VatNumberNotValid();

    public override string ToString() => Value;

    // key = (12 + 3 × (SIREN mod 97)) mod 97: SIREN 776233702 → 02.
    private static string Key(string siren)
    {
        var remainder = long.Parse(siren, CultureInfo.InvariantCulture) % 97;
        return ((12 + 3 * remainder) % 97).ToString("00", CultureInfo.InvariantCulture);
    }
}
