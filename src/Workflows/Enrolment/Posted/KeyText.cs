using System.Security.Cryptography;

namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>The key as it is printed and typed: "KX4M-7PQR-2HTW". No 0, O, 1, I or L, which paper mixes up; 31 signs, so 59 bits.</summary>
public static class KeyText
{
    public const int Length = 12;
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Group = 4;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>What was typed, as it is printed; null when it cannot be a key. Case, spaces and hyphens do not count.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: > 0 and <= 100 }) return null;
        var plain = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return plain.Length == Length && plain.All(Alphabet.Contains) ? Grouped(plain) : null;
    }

    private static string Grouped(string plain) => string.Join('-', plain.Chunk(Group).Select(c => new string(c)));
}
