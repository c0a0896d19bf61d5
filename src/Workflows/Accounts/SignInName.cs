namespace BackOffice.Workflows.Accounts;

/// <summary>What a person types to say who they are; unique over all accounts.</summary>
public static class SignInName
{
    public const int Longest = 254;

    /// <summary>The first person of a member signs in with its number, "10042"; the next ones with a rank, "10042-2".</summary>
    public static string OfMember(string memberNumber, int rank = 1) => rank == 1 ? memberNumber : $"{memberNumber}-{rank}";

    /// <summary>A member's first mandataire is "10042-M" (or the number and the box), the next ones "10042-M2".</summary>
    public static string OfAgent(string memberNumber, int rank = 1) => rank == 1 ? $"{memberNumber}-M" : $"{memberNumber}-M{rank}";

    /// <summary>« 10 042 » and "10042" are one name, so are "Ines@…" and "ines@…".</summary>
    public static string Normalize(string name)
    {
        var plain = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c != French.Space && c != French.ThinSpace));
        return plain[..Math.Min(plain.Length, Longest)].ToUpperInvariant();
    }
}
