namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class DeclarationReviewWords
{
    public static readonly BookVocabulary Book = new(
        [
            new("year", "Année de cotisation", "L’année pour laquelle l’adhérent cotise.", "2027"),
            new("headcount", "Effectif déclaré", "Les personnes déclarées au 1er janvier.", "6"),
            new("previousHeadcount", "Effectif de l’année précédente", "Manque pour un nouvel adhérent.", "9"),
            new("leaversCount", "Sorties", "Les personnes retirées de la liste de l’an dernier.", "2"),
            new("newcomersCount", "Entrées", "Les personnes ajoutées à la liste de l’an dernier.", "1"),
            new("duplicateNirCount", "NIR déclarés plusieurs fois", "Un salarié se compte une fois.", "0"),
            new("provisionalNirCount", "NIR provisoires", "Les personnes sans numéro définitif.", "1"),
            new("minorsWithoutBox", "Mineurs sans case", "Moins de 18 ans au 1er janvier, sans aucune des cases « moins de 18 ans ».", "0"),
            new("boxedAdults", "Majeurs avec case de mineur", "18 ans ou plus avec une case « moins de 18 ans ».", "0"),
            new("hiredBeforeBirth", "Embauches avant la naissance", "Des dates qui ne peuvent pas être justes.", "0"),
            new("hiredUnder14", "Embauches avant 14 ans", "À vérifier avec l’adhérent.", "0"),
            new("hiredAfterBaseDate", "Embauches après le 1er janvier", "Elles ne comptent pas cette année.", "0"),
            new("unitPrice", "Prix par personne", "Celui du tarif de l’année, hors taxe.", "116,00") { Unit = "€ HT" },
            new("nationalAverage", "Coût moyen national", "Manque quand aucun n’est publié.", "116,00") { Unit = "€ HT" },
        ],
        [
            new("fallRate", "Baisse d’effectif à vérifier", "La part de l’effectif précédent perdue : 0,30 pour 30 %.", "0,30"),
            new("riseRate", "Hausse d’effectif à vérifier", "La part de l’effectif précédent gagnée.", "0,50") { Unit = "part de l’effectif précédent" },
            new("leaversRate", "Part de sorties à vérifier", "Les sorties rapportées à l’effectif précédent.", "0,50") { Unit = "part de l’effectif précédent" },
            new("minimumChange", "Plus petit écart regardé", "En dessous, une variation n’est pas signalée.", "3"),
            new("lowestShare", "Prix le plus bas admis", "Rapporté au coût moyen national.", "0,80") { Unit = "part du coût moyen" },
            new("highestShare", "Prix le plus haut admis", "Rapporté au coût moyen national.", "1,20") { Unit = "part du coût moyen" },
            new("previous", "Effectif précédent, ou 0", "Zéro pour un nouvel adhérent.", "9"),
            new("known", "Effectif précédent connu", "L’adhérent avait déclaré quelqu’un l’an dernier.", "oui"),
        ],
        [
            new("anomalies", "Anomalies", "Ce que la déclaration a de surprenant : code, libellé, gravité.", "headcount-fell"),
            new("needsReview", "À contrôler", "La déclaration va au service adhérents.", "oui"),
        ]);
}
