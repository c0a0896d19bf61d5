using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>An account number of the SEPA zone, its two check digits verified (ISO 13616: the rest of the division by 97 is 1).</summary>
public readonly partial record struct Iban
{
    private Iban(string value) => Value = value;

    public string Value { get; }

    /// <summary>« FR76 •••• •••• 0189 »: enough to know it again, too little to use it.</summary>
    public string Masked => $"{Value[..4]} •••• •••• {Value[^4..]}";

    public static bool TryParse(string? text, out Iban iban)
    {
        var plain = Separators().Replace(text ?? "", "").ToUpperInvariant();
        var valid = Shape().IsMatch(plain) && (!plain.StartsWith("FR", StringComparison.Ordinal) || plain.Length == 27) && Rest(plain) == 1;
        iban = valid ? new Iban(plain) : default;
        return valid;
    }

    public static Iban Parse(string text) => TryParse(text, out var iban) ? iban : throw new FormatException("Not an IBAN.");

    public override string ToString() => Masked;

    private static int Rest(string plain)
    {
        var rest = 0;
        foreach (var c in plain[4..] + plain[..4])
            rest = char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
        return rest;
    }

    [GeneratedRegex(@"[\s\u00A0\u202F.-]")]
    private static partial Regex Separators();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")]
    private static partial Regex Shape();
}
