using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>An export tells a person about themself: whoever else appears in it is only hinted at.</summary>
internal static partial class ThirdParties
{
    /// <summary>Who did something, as the journal names them; a name that is no person's stays.</summary>
    public static string Name(string name, string own) =>
        name == own || name is "Inscription" or "Service adhérents" or "Système" or "Service" ? name : Initials(name);

    /// <summary>Addresses other than one's own, and numbers long enough to be somebody's, out of a sentence.</summary>
    public static string Sentence(string text, string? ownMail) => LongNumber().Replace(
        Mail().Replace(text, m => MailAddresses.AreSame(m.Value, ownMail) ? m.Value : MailAddresses.Masked(m.Value)), "…");

    private static string Initials(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.EnumerateRunes().First() + "."));

    [GeneratedRegex(@"[^\s@<>;,()]+@[^\s@<>;,()]+\.[^\s@<>;,()]+")]
    private static partial Regex Mail();

    /// <summary>A NIR, with or without its spaces and its key.</summary>
    [GeneratedRegex(@"\b[12][\s\u00A0]?\d{2}[\s\u00A0]?\d{2}[\s\u00A0]?[\dAB]{2}[\s\u00A0]?\d{3}[\s\u00A0]?\d{3}([\s\u00A0]?\d{2})?\b")]
    private static partial Regex LongNumber();
}
