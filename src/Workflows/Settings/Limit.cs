namespace BackOffice.Workflows.Settings;

public enum LimitUnit
{
    Minutes,
    Hours,
    Days,
    Years,
    Times,
}

/// <summary>
/// A lifetime, a number of tries, a delay: what an admin may set on one page, within bounds that keep the office safe.
/// </summary>
/// <param name="Key">Stored; never changed once released.</param>
/// <param name="Group">The heading it stands under: "Réinitialisation du mot de passe".</param>
public sealed record Limit(string Key, string Group, string Label, LimitUnit Unit, int Default, int Least, int Most, string Hint = "");
