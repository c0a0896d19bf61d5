using System.Globalization;
using System.Reflection;
using System.Text;

namespace BackOffice.Workflows.Accounts;

/// <summary>
/// Length and a deny list, no composition rule (ASVS 5.0 V6.2, NIST SP 800-63B): 12 to 128 characters, nothing common, nothing that
/// names the person or the company.
/// </summary>
public static class PasswordPolicy
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Throws the refusal that says what to do. <paramref name="aboutThem"/>: company name, member number, SIRET, the person's name…</summary>
    public static void Check(string password, params ReadOnlySpan<string?> aboutThem)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest) throw new PasswordTooShort();
        if (length > Longest) throw new PasswordTooLong();
        var plain = Plain(password);
        if (plain.Distinct().Count() < 5 || IsCommon(plain) || IsRun(plain)) throw new PasswordTooCommon();
        foreach (var about in aboutThem)
            foreach (var word in (about ?? "").Split([' ', '-', '.', '@', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Append((about ?? "").Replace(" ", "", StringComparison.Ordinal)))
                if (Plain(word) is { Length: >= 5 } told && plain.Contains(told, StringComparison.Ordinal)) throw new PasswordTellsWhoYouAre();
    }

    /// <summary>A common word alone, repeated, or with only figures and signs around it: "motdepasse2026!".</summary>
    private static bool IsCommon(string plain)
    {
        if (Common.Value.Contains(plain)) return true;
        var letters = string.Concat(plain.Where(char.IsLetter));
        if (letters.Length >= plain.Length / 2 && Common.Value.Contains(letters)) return true;
        for (var size = 1; size <= plain.Length / 2; size++)
            if (plain.Length % size == 0 && string.Concat(Enumerable.Repeat(plain[..size], plain.Length / size)) == plain) return true;
        return false;
    }

    /// <summary>"abcdefghijklm", "987654321098", a row of the keyboard.</summary>
    private static bool IsRun(string plain)
    {
        var steps = plain.Zip(plain.Skip(1), (a, b) => b - a).ToList();
        if (steps.Count(s => s is 1 or -1 or 0 or 9 or -9) >= steps.Count - 1) return true;
        return new[] { "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm" }.Any(row => row.Contains(plain, StringComparison.Ordinal));
    }

    /// <summary>Without case, accents or the usual disguises: "P@ssw0rd" is "password".</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || char.IsWhiteSpace(c)) continue;
            plain.Append(char.ToLowerInvariant(c) switch { '@' => 'a', '$' => 's', '€' => 'e', var other => other });
        }

        return plain.ToString();
    }

    private static HashSet<string> ReadCommon()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
