using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Revenue;

/// <summary>The year's income is final, and the year regularised.</summary>
public sealed record FinalIncomeKnown(decimal Difference) : ISignal
{
    public static string Key => "final-income-known";

    public static string Label => "Revenu définitif connu";
}

/// <summary>The same person asked again for the same year.</summary>
public sealed record ReevaluationSuperseded : ISignal
{
    public static string Key => "reevaluation-superseded";

    public static string Label => "Nouvelle demande pour la même année";
}

/// <summary>Staff take a re-evaluation back.</summary>
public sealed record ReevaluationReversed(string Reason) : ISignal
{
    public static string Key => "reevaluation-reversed";

    public static string Label => "Réévaluation annulée par le service";
}

/// <summary>Staff changed an instalment of the case: the person gets a new notice.</summary>
public sealed record InstalmentCorrected : ISignal
{
    public static string Key => "instalment-corrected";

    public static string Label => "Échéance corrigée par le service";
}
