using System.Diagnostics.CodeAnalysis;

namespace BackOffice.Workflows.Members;

/// <summary>The nine digits of a legal entity, Luhn-checked (Insee).</summary>
public sealed record Siren
{
    private Siren(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Siren? siren)
    {
        var digits = Digits.Of(text);
        siren = digits.Length == 9 && Digits.Luhn(digits) ? new Siren(digits) : null;
        return siren is not null;
    }

    public static Siren Parse(string text) => TryParse(text, out var siren) ? siren : throw new SirenNotValid();

    public override string ToString() => $"{Value[..3]} {Value[3..6]} {Value[6..]}";
}
