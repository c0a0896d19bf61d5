namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class ScheduleWords
{
    private const string Days = "jours";

    public static readonly BookVocabulary Book = new(
        [
            new("rhythm", "Rythme des échéances", "Choisi par l’indépendant, une fois par année civile.", "monthly-5")
            {
                Values = new Dictionary<string, string> { ["monthly-5"] = "le 5 de chaque mois", ["monthly-20"] = "le 20 de chaque mois", ["quarterly"] = "chaque trimestre" },
            },
            new("previousAnnual", "Cotisations de l’année avant la demande", "Absentes quand il n’y a rien à comparer.", "8 823") { Unit = "€" },
            new("newAnnual", "Cotisations de l’année après la demande", "Absentes quand il n’y a rien à comparer.", "15 659") { Unit = "€" },
        ],
        [
            new("reviewPercent", "Variation contrôlée, en pourcentage", "Il faut aussi dépasser le montant.", "50") { Unit = "%" },
            new("reviewAmount", "Variation contrôlée, en euros", "Il faut aussi dépasser le pourcentage.", "5 000") { Unit = "€" },
            new("change", "Variation", "L’écart entre les deux cotisations annuelles.", "6 836") { Unit = "€" },
        ],
        [
            new("day", "Jour de l’échéance", "Dans son mois.", "5"),
            new("firstMonth", "Mois de la première échéance", "1 pour janvier.", "1"),
            new("everyMonths", "Mois entre deux échéances", "1 pour chaque mois, 3 pour chaque trimestre.", "1"),
            new("effectDelayDays", "Délai avant la prise d’effet", "Entre la demande et la première échéance qu’elle change.", "15") { Unit = Days },
            new("noticeDays", "Délai de l’avis d’appel rectificatif", "À compter de la demande.", "15") { Unit = Days },
            new("noticeAlertDays", "Alerte avant ce délai", "À compter de la demande, quand l’avis n’est pas parti.", "10") { Unit = Days },
            new("regularisationDays", "Délai de la régularisation", "À compter de la déclaration du revenu définitif.", "15") { Unit = Days },
            new("firstDueAfterDays", "Délai de la première échéance", "À compter du début de l’activité.", "90") { Unit = Days },
            new("trainingMonth", "Mois de la contribution à la formation", "11 pour novembre.", "11"),
            new("needsReview", "Contrôle par un agent", "Une forte variation est relue avant l’avis.", "non"),
        ]);
}
