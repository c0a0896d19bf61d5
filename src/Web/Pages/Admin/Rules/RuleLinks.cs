using System.Globalization;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Drafts;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Where the pages of the rules stand; other pages link to them by these names.</summary>
public static class RuleLinks
{
    public const string Library = "/administration/regles";
    public const string Import = Library + "/importer";

    public static string Version(string book, DateOnly effectiveOn, int revision = 1) => string.Create(CultureInfo.InvariantCulture, $"{Library}/{book}/{effectiveOn:yyyy-MM-dd}/{revision}");

    /// <summary>A new draft of the book; from one version of it, or from the one in force on the day asked for.</summary>
    public static string Prepare(string book, string? fromHash = null) => $"{Library}/{book}/preparer" + (fromHash is null ? "" : $"?depuis={fromHash}");

    /// <summary>What a draft changes in a version.</summary>
    public static string Compare(RuleDraft draft, RuleVersion with) => Compare(with.Hash, draft.Id.ToString());

    /// <summary>What differs between two texts, each a version's hash or a draft's id.</summary>
    public static string Compare(string before, string after) => $"{Library}/comparer?de={before}&a={after}";

    public static string Draft(Guid id) => $"{Library}/brouillons/{id}";

    public static string Effect(Guid id) => $"{Library}/brouillons/{id}/effet";

    public static string Submit(Guid id) => $"{Library}/brouillons/{id}/soumettre";

    public static string Publish(Guid id) => $"{Library}/brouillons/{id}/publier";

    public static string SendBack(Guid id) => $"{Library}/brouillons/{id}/renvoyer";

    public static string Abandon(Guid id) => $"{Library}/brouillons/{id}/abandonner";
}
