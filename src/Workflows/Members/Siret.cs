using System.Diagnostics.CodeAnalysis;

namespace BackOffice.Workflows.Members;

/// <summary>The fourteen digits of an establishment: its SIREN and five more, Luhn-checked.</summary>
public sealed record Siret
{
    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    public string Value { get; }

    public Siren Siren => Siren.Parse(Value[..9]);

    /// <summary>Accepts spaces as pasted from a document. La Poste numbers its offices by digit sum instead of Luhn.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Siret? siret)
    {
        var digits = Digits.Of(text);
        siret = digits.Length == 14 && Digits.Luhn(digits[..9]) && KeyHolds(digits) ? new Siret(digits) : null;
        return siret is not null;
    }

    public static Siret Parse(string text) => TryParse(text, out var siret) ? siret : throw new SiretNotValid();

    public override string ToString() => $"{Value[..3]} {Value[3..6]} {Value[6..9]} {Value[9..]}";

    private static bool KeyHolds(string digits) =>
        Digits.Luhn(digits) || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 == 0);
}
