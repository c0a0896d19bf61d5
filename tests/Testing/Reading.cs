using System.Text.RegularExpressions;
using BackOffice.Workflows;

namespace BackOffice.Testing;

/// <summary>A text as its reader takes it in.</summary>
public static partial class Reading
{
    /// <summary>With every space an ordinary one.</summary>
    public static string Spaced(this string text) => text.Replace(French.Space, ' ').Replace(French.ThinSpace, ' ');

    /// <summary>The path of the link in a mail: what the reader clicks on.</summary>
    public static string LinkIn(string text) => Link().Match(text).Value;

    /// <summary>The last part of that path; empty when the mail has no link.</summary>
    public static string TokenIn(string text) => Link().Match(text).Groups[1].Value;

    [GeneratedRegex("/lien/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
