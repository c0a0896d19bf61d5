using System.Globalization;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>Where the pages of effects stand.</summary>
public static class EffectLinks
{
    public const string Results = "/administration/regles/effets";

    /// <summary>A stored declaration or person as a case of a draft of this book.</summary>
    public static string RealCase(string book, Guid subject, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/administration/regles/cas-reel/{book}/{subject}?annee={year}");
}
