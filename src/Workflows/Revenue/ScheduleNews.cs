namespace BackOffice.Workflows.Revenue;

/// <summary>Why a self-employed person hears of their due dates.</summary>
public enum ScheduleNews
{
    /// <summary>The schedule of the year is established.</summary>
    Opened,

    /// <summary>A final income moved what the schedule rests on.</summary>
    IncomeKnown,

    /// <summary>The person chose another day or rhythm.</summary>
    RhythmChosen,

    Ceased,

    /// <summary>A cessation was recorded by mistake.</summary>
    CessationUndone,

    /// <summary>The service took a re-evaluation back.</summary>
    ReevaluationReversed,
}

internal static class ScheduleNewsWords
{
    /// <summary>What happened, as the notice and the mail say it.</summary>
    public static string Sentence(this ScheduleNews news, YearSchedule schedule) => news switch
    {
        ScheduleNews.Opened => French.Of($"Vos cotisations provisionnelles de {schedule.Year} sont établies."),
        ScheduleNews.IncomeKnown => French.Of($"Vos cotisations provisionnelles de {schedule.Year} reposent maintenant sur votre revenu déclaré : {French.Amount(schedule.Income)}."),
        ScheduleNews.RhythmChosen => "Vous avez choisi un autre rythme de paiement : ce qui reste à appeler cette année change de dates.",
        ScheduleNews.Ceased => $"Votre cessation d’activité du {French.Date(schedule.File.CeasedOn!.Value)} est enregistrée{French.Space}: plus rien n’est appelé ensuite, sauf une régularisation.",
        ScheduleNews.CessationUndone => "Votre cessation d’activité est annulée : vos cotisations sont de nouveau appelées.",
        ScheduleNews.ReevaluationReversed => "Le service a annulé votre réévaluation : vos échéances ne reposent plus sur votre estimation.",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
