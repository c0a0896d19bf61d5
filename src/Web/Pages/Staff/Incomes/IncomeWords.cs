using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Staff.Incomes;

/// <summary>How a yearly file stands, in the words of the desk.</summary>
internal static class IncomeWords
{
    public static string WordOf(IncomeRun run) => run.State switch
    {
        IncomeRunState.Checked => run.FaultCount > 0 ? "À corriger" : "À appliquer",
        IncomeRunState.Waiting => "En attente",
        IncomeRunState.Running => "En cours",
        IncomeRunState.Done => "Appliqué",
        IncomeRunState.Interrupted => "Interrompu",
        _ => throw new ArgumentOutOfRangeException(nameof(run)),
    };

    public static Meaning MeaningOf(IncomeRun run) => run.State switch
    {
        IncomeRunState.Checked => run.FaultCount > 0 ? Meaning.Danger : Meaning.Warning,
        IncomeRunState.Waiting or IncomeRunState.Running => Meaning.Info,
        IncomeRunState.Done => Meaning.Success,
        IncomeRunState.Interrupted => Meaning.Danger,
        _ => throw new ArgumentOutOfRangeException(nameof(run)),
    };
}
