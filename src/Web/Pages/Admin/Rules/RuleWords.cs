using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows.Rules.Publication;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>The words and colours of a version's standing, the same on every page.</summary>
public static class RuleWords
{
    public static string Of(VersionStanding standing) => standing switch
    {
        VersionStanding.ToCome => "À venir",
        VersionStanding.InForce => "En vigueur",
        VersionStanding.Past => "Passée",
        VersionStanding.Superseded => "Remplacée",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static Meaning MeaningOf(VersionStanding standing) => standing switch
    {
        VersionStanding.ToCome => Meaning.Info,
        VersionStanding.InForce => Meaning.Success,
        _ => Meaning.Neutral,
    };
}
