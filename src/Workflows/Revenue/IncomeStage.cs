namespace BackOffice.Workflows.Revenue;

/// <summary>What a year's provisional contributions rest on at the moment (L131-6-2).</summary>
public enum IncomeStage
{
    /// <summary>Years 1 and 2, as long as no income is known.</summary>
    FlatBase,

    /// <summary>The income of the year before last: the first schedule of the year.</summary>
    YearBeforeLast,

    /// <summary>Last year's income, once declared.</summary>
    LastYear,

    /// <summary>The income of the current year as the person estimates it.</summary>
    Estimated,

    /// <summary>Nothing was declared: the mean of two years or half the ceiling, and a quarter more.</summary>
    Undeclared,
}

public static class IncomeStageWords
{
    public static string Label(this IncomeStage stage) => stage switch
    {
        IncomeStage.FlatBase => "base forfaitaire de début d’activité",
        IncomeStage.YearBeforeLast => "revenu de l’avant-dernière année",
        IncomeStage.LastYear => "revenu de l’année dernière",
        IncomeStage.Estimated => "revenu estimé de l’année",
        IncomeStage.Undeclared => "revenu non déclaré, base majorée",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}
