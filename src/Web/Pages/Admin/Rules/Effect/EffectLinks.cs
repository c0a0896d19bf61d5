using System.Globalization;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>Where the pages of effects stand.</summary>
public static class EffectLinks
{
    public const string Results = "/administration/regles/effets";

    /// <summary>The replays of a published version.</summary>
    public static string OfVersion(string book, DateOnly effectiveOn) =>
        string.Create(CultureInfo.InvariantCulture, $"/administration/regles/{book}/{effectiveOn:yyyy-MM-dd}/effet");

    /// <summary>A stored declaration or person as a case of a draft of this book.</summary>
    public static string RealCase(string book, Guid subject, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/administration/regles/cas-reel/{book}/{subject}?annee={year}");
}
