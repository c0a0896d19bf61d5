namespace BackOffice.Workflows.Members;

/// <summary>What SIREN, SIRET and NIR have in common: digits typed or pasted with spaces, and Luhn's key.</summary>
internal static class Digits
{
    /// <summary>The text without white space, or empty when anything but ASCII digits is left.</summary>
    public static string Of(string? text)
    {
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        return compact.All(char.IsAsciiDigit) ? compact : "";
    }

    public static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
