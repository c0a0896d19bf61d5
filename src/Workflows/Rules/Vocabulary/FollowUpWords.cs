namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class FollowUpWords
{
    public static readonly BookVocabulary Book = new(
        [
            new("birthDate", "Date de naissance", "Peut manquer.", "14/05/1990"),
            new("hireDate", "Date d’embauche", "Peut manquer.", "01/09/2023"),
            new("determinants", "Cases cochées", "Les déterminants en vigueur à la date du fait.", "Amiante")
            {
                Values = new Dictionary<string, string>
                {
                    ["driving-authorisation"] = "Autorisation de conduite",
                    ["electrical-habilitation"] = "Habilitation électrique",
                    ["electromagnetic-fields"] = "Champs électromagnétiques",
                    ["cmr"] = "Agents cancérogènes, mutagènes ou toxiques pour la reproduction",
                    ["asbestos"] = "Amiante",
                    ["lead"] = "Plomb",
                    ["biological-2"] = "Agents biologiques du groupe 2",
                    ["biological-3-4"] = "Agents biologiques des groupes 3 et 4",
                    ["ionising-a"] = "Rayonnements ionisants, catégorie A",
                    ["ionising-b"] = "Rayonnements ionisants, catégorie B",
                    ["hyperbaric"] = "Risque hyperbare",
                    ["scaffold-fall"] = "Chute au montage d’échafaudages",
                    ["manual-handling-55kg"] = "Manutention de plus de 55 kg",
                    ["employer-list"] = "Poste inscrit par l’employeur sur sa liste",
                    ["night-work"] = "Travail de nuit",
                    ["disabled"] = "Travailleur handicapé",
                    ["invalidity"] = "Pension d’invalidité",
                    ["under-18"] = "Moins de 18 ans",
                    ["under-18-regulated"] = "Moins de 18 ans, travaux réglementés",
                    ["pregnancy"] = "Grossesse, maternité ou allaitement",
                },
            },
        ],
        [],
        [
            new("category", "Catégorie de suivi", "La plus forte des cases cochées l’emporte.", "SIR")
            {
                Values = new Dictionary<string, string> { ["SI"] = "SI, suivi simple", ["SIH"] = "SIH, habilitation", ["SIA"] = "SIA, suivi adapté", ["SIR"] = "SIR, suivi renforcé" },
            },
            new("exam", "Examen", "Visite d’information et de prévention, ou examen médical d’aptitude.", "aptitude")
            {
                Values = new Dictionary<string, string> { ["vip"] = "Visite d’information", ["aptitude"] = "Examen d’aptitude" },
            },
            new("beforeAssignment", "Avant l’affectation", "L’examen précède la prise de poste.", "oui"),
            new("maxPeriodMonths", "Période la plus longue", "Entre deux visites, en mois ; la plus courte des cases l’emporte.", "48"),
            new("intermediateVisitMonths", "Visite intermédiaire", "En mois ; vide quand aucune n’est due.", "24"),
            new("attestationRequired", "Attestation demandée", "Une attestation est remise à l’employeur.", "oui"),
        ]);
}
