using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Rules.Vocabulary;

/// <summary>The words of both scales of the self-employed, provisional and definitive.</summary>
internal static class SelfEmployedWords
{
    private const string Euros = "€";
    private const string Percent = "%";

    public static readonly BookVocabulary Book = new(Facts, [.. Figures, .. Steps], Answers);

    private static RuleTerm[] Facts =>
    [
        new("activity", "Activité", "Ce que fait l’indépendant ; une profession libérale non réglementée paie comme un commerçant.", "artisan")
        {
            Values = SelfEmployedActivities.Keys.ToDictionary(k => k, k => SelfEmployedActivities.FromKey(k)!.Value.French(), StringComparer.Ordinal),
        },
        new("income", "Revenu de l’année", "Le revenu net sur le barème de 2024 ; le revenu brut (chiffre d’affaires moins charges) depuis la réforme.", "30 000") { Unit = Euros },
        new("basis", "Sur quoi repose l’assiette", "Le revenu donné, la base forfaitaire de début d’activité, ou la moyenne majorée quand rien n’a été déclaré.", "income")
        {
            Values = new Dictionary<string, string>
            {
                [IncomeBasis.Income] = "le revenu", [IncomeBasis.Flat] = "la base forfaitaire", [IncomeBasis.Undeclared] = "rien n’a été déclaré",
            },
        },
        new("collaboratingSpouse", "Conjoint collaborateur", "Un conjoint travaille avec lui : la contribution à la formation est plus forte.", "non"),
    ];

    private static RuleTerm[] Figures =>
    [
        new("pass", "Plafond annuel de la sécurité sociale", "Le plafond au 1er janvier de l’année.", "48 060") { Unit = Euros },
        new("hourlyMinimumWage", "Smic horaire", "Au 1er janvier de l’année.", "12,02") { Unit = Euros },
        new("minimumHours", "Heures de Smic de l’assiette minimale de retraite", "La retraite de base compte au moins autant d’heures de Smic.", "450") { Unit = "heures" },
        new("flatRate", "Base forfaitaire", "Part du plafond qui sert d’assiette les deux premières années.", "19") { Unit = Percent },
        new("undeclaredFloor", "Plancher sans déclaration", "Part du plafond sous laquelle l’assiette ne descend pas quand rien n’a été déclaré.", "50") { Unit = Percent },
        new("undeclaredIncrease", "Majoration sans déclaration", "Ce qui s’ajoute à l’assiette quand rien n’a été déclaré.", "25") { Unit = Percent },
        new("abatementRate", "Taux de l’abattement", "Part du revenu brut retirée pour former l’assiette.", "26") { Unit = Percent },
        new("abatementFloor", "Plancher de l’abattement", "En part du plafond annuel.", "1,76") { Unit = Percent },
        new("abatementCeiling", "Plafond de l’abattement", "En part du plafond annuel.", "130") { Unit = Percent },
        new("healthCeiling", "Plafond de la maladie", "Nombre de plafonds annuels jusqu’où vaut le taux progressif.", "3") { Unit = "plafonds" },
        new("healthRateBeyond", "Taux de maladie au-delà", "Sur la part d’assiette qui dépasse ce plafond.", "6,50") { Unit = Percent },
        new("allowanceRate", "Taux des indemnités journalières", "Sur leur assiette.", "0,50") { Unit = Percent },
        new("allowanceFloor", "Assiette minimale des indemnités journalières", "En part du plafond annuel.", "40") { Unit = Percent },
        new("allowanceCeiling", "Assiette maximale des indemnités journalières", "En plafonds annuels.", "5") { Unit = "plafonds" },
        new("pensionRateCapped", "Taux de retraite de base plafonné", "Jusqu’au plafond annuel.", "17,87") { Unit = Percent },
        new("pensionRateUncapped", "Taux de retraite de base déplafonné", "Au-delà du plafond annuel.", "0,72") { Unit = Percent },
        new("supplementaryCeiling", "Plafond de la première tranche complémentaire", "La première tranche s’arrête là.", "48 060") { Unit = Euros },
        new("supplementaryRate1", "Taux complémentaire, tranche 1", "Jusqu’à ce plafond.", "8,10") { Unit = Percent },
        new("supplementaryRate2", "Taux complémentaire, tranche 2", "Au-delà.", "9,10") { Unit = Percent },
        new("supplementaryMaximum", "Plafond de la seconde tranche", "En plafonds annuels.", "4") { Unit = "plafonds" },
        new("disabilityRate", "Taux invalidité-décès", "Sur son assiette.", "1,30") { Unit = Percent },
        new("disabilityFloor", "Assiette minimale invalidité-décès", "En part du plafond annuel.", "11,5") { Unit = Percent },
        new("csgRateDeductible", "Taux de CSG déductible", "Sur l’assiette de la CSG.", "6,80") { Unit = Percent },
        new("csgCrdsRateNotDeductible", "Taux de CSG-CRDS non déductible", "Sur l’assiette de la CSG.", "2,90") { Unit = Percent },
        new("trainingRate", "Taux de la contribution à la formation", "Part du plafond annuel, selon l’activité et le conjoint.", "0,25") { Unit = Percent },
    ];

    private static RuleTerm[] Steps =>
    [
        new("healthBase", "Assiette au taux progressif", "L’assiette, dans la limite du plafond de la maladie.", "30 000") { Unit = Euros },
        new("allowanceBase", "Assiette des indemnités journalières", "Entre son plancher et son plafond.", "30 000") { Unit = Euros },
        new("pensionBase", "Assiette de la retraite de base", "Au moins les heures de Smic de l’assiette minimale.", "30 000") { Unit = Euros },
        new("pensionCapped", "Retraite de base, part plafonnée", "Avant l’arrondi.", "5 361,00") { Unit = Euros },
        new("pensionUncapped", "Retraite de base, part déplafonnée", "Avant l’arrondi.", "0,00") { Unit = Euros },
        new("supplementary1", "Retraite complémentaire, tranche 1", "Avant l’arrondi.", "2 430,00") { Unit = Euros },
        new("supplementary2", "Retraite complémentaire, tranche 2", "Avant l’arrondi.", "0,00") { Unit = Euros },
        new("disabilityBase", "Assiette invalidité-décès", "Entre son plancher et le plafond annuel.", "30 000") { Unit = Euros },
    ];

    private static RuleTerm[] Answers =>
    [
        new("scale", "Barème", "Celui de 2024, ou celui de la réforme de 2025.", "reforme-2025"),
        new("abatement", "Abattement", "Retiré du revenu brut ; absent du barème de 2024.", "7 800") { Unit = Euros },
        new("contributionBase", "Assiette des cotisations", "Ce sur quoi chaque ligne se calcule.", "22 200") { Unit = Euros },
        new("healthRate", "Taux de maladie-maternité", "Progressif, lu entre les points du barème.", "4,12") { Unit = "%" },
        new("health", "Maladie-maternité", "À l’euro.", "915") { Unit = Euros },
        new("dailyAllowances", "Indemnités journalières", "À l’euro.", "111") { Unit = Euros },
        new("basicPension", "Retraite de base", "À l’euro.", "3 967") { Unit = Euros },
        new("basicPensionCapped", "Retraite de base plafonnée", "Au centime.", "3 967,14") { Unit = Euros },
        new("basicPensionUncapped", "Retraite de base déplafonnée", "Au centime.", "0,00") { Unit = Euros },
        new("supplementaryPension", "Retraite complémentaire", "À l’euro.", "1 798") { Unit = Euros },
        new("supplementaryTier1", "Retraite complémentaire, tranche 1", "Au centime.", "1 798,20") { Unit = Euros },
        new("supplementaryTier2", "Retraite complémentaire, tranche 2", "Au centime.", "0,00") { Unit = Euros },
        new("disabilityDeath", "Invalidité-décès", "À l’euro.", "289") { Unit = Euros },
        new("familyRate", "Taux des allocations familiales", "Progressif, lu entre les points du barème.", "0") { Unit = "%" },
        new("familyAllowances", "Allocations familiales", "À l’euro.", "0") { Unit = Euros },
        new("contributions", "Sous-total des cotisations", "Les six lignes de cotisations.", "7 080") { Unit = Euros },
        new("csgBase", "Assiette de la CSG", "La même que les cotisations depuis la réforme.", "22 200") { Unit = Euros },
        new("csgDeductible", "CSG déductible", "À l’euro.", "1 510") { Unit = Euros },
        new("csgCrdsNotDeductible", "CSG-CRDS non déductible", "À l’euro.", "644") { Unit = Euros },
        new("income", "Revenu retenu", "Le revenu donné ; une perte compte pour 0.", "30 000") { Unit = Euros },
        new("training", "Contribution à la formation", "Appelée avec l’échéance de novembre.", "120") { Unit = Euros },
        new("total", "Total de l’année", "Toutes les lignes, contribution à la formation comprise.", "9 354") { Unit = Euros },
    ];
}
