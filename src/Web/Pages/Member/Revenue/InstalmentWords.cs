using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>The state of an instalment as the person reads it.</summary>
internal static class InstalmentWords
{
    public static string WordOf(InstalmentState state) => state switch
    {
        InstalmentState.ToCome => "À venir",
        InstalmentState.Called => "Appelée",
        InstalmentState.Paid => "Payée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Meaning MeaningOf(InstalmentState state) => state switch
    {
        InstalmentState.ToCome => Meaning.Neutral,
        InstalmentState.Called => Meaning.Warning,
        InstalmentState.Paid => Meaning.Success,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
