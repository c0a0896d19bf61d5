using System.Globalization;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Where the pages of the rules stand; other pages link to them by these names.</summary>
public static class RuleLinks
{
    public const string Library = "/administration/regles";

    public static string Version(string book, DateOnly effectiveOn, int revision = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{Library}/{book}/{effectiveOn:yyyy-MM-dd}") + (revision == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"/{revision}"));

    public static string Draft(Guid id) => $"{Library}/brouillons/{id}";

    public static string Publish(Guid id) => $"{Library}/brouillons/{id}/publier";

    public static string Effect(Guid id) => $"{Library}/brouillons/{id}/effet";
}
