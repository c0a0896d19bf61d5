using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules;

/// <summary>The books this product decides by, and where their factory settings are.</summary>
public static class RuleBooks
{
    public const string FollowUpCategory = "follow-up-category";
    public const string Tariff = "tariff";
    public const string DeclarationReview = "declaration-review";
    public const string MembershipEligibility = "membership-eligibility";
    public const string ServiceEligibility = "service-eligibility";
    public const string SelfEmployedDefinitive = "self-employed-definitive";
    public const string SelfEmployedProvisional = "self-employed-provisional";
    public const string SelfEmployedSchedule = "self-employed-schedule";

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [Tariff] = "Tarif des cotisations",
        [FollowUpCategory] = "Catégorie de suivi individuel",
        [DeclarationReview] = "Contrôle des déclarations",
        [MembershipEligibility] = "Qui peut adhérer au service",
        [ServiceEligibility] = "Services proposés à l’inscription",
        [SelfEmployedDefinitive] = "Cotisations définitives des indépendants",
        [SelfEmployedProvisional] = "Cotisations provisionnelles des indépendants",
        [SelfEmployedSchedule] = "Échéancier des indépendants",
    };

    /// <summary>The books C# asks: only these may be written to.</summary>
    public static IReadOnlyCollection<string> Names => Titles.Keys;

    /// <summary>What people call a book, also while its draft is not even JSON.</summary>
    public static string TitleOf(string book) => Titles.GetValueOrDefault(book, book);

    /// <summary>The caller's folder, else the copy beside the program.</summary>
    public static string FactoryFolder()
    {
        var local = Path.GetFullPath("rules");
        return Directory.Exists(local) ? local : Path.Combine(AppContext.BaseDirectory, "rules");
    }

    public static RuleLibrary Factory() => RuleLibrary.LoadFolder(FactoryFolder());
}
