using System.Net.Mail;
using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts;

/// <summary>Mail addresses as people type them, and as we show them to somebody who need not know them.</summary>
public static class MailAddresses
{
    public const int Longest = 254;

    /// <summary>The address without the spaces around it; a line break, a second address or a name beside it is refused.</summary>
    public static string Parse(string? typed)
    {
        var text = (typed ?? "").Trim(' ', '\t', French.Space);
        var isOne = text.Length is > 2 and <= Longest && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
        return isOne ? text : throw new MailAddressWrong();
    }

    public static bool AreSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>For ILIKE with the escape character "\": this address in any case, and nothing else.</summary>
    public static string Pattern(string address) => address
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>"c…@b….example": known again by whoever knows it, of no use to anybody else.</summary>
    public static string Masked(string address)
    {
        var at = address.LastIndexOf('@');
        var dot = address.LastIndexOf('.');
        if (at < 1 || dot < at) return "…";
        return $"{First(address)}…@{First(address[(at + 1)..])}…{address[dot..]}";
    }

    private static string First(string text) => text.EnumerateRunes().First().ToString();
}

public sealed class MailAddressWrong() : Refusal("Saisissez une seule adresse électronique complète, par exemple nom@entreprise.fr.");
