namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class MembershipWords
{
    public static readonly BookVocabulary Book = new(
        [
            new("employer", "Nature de l’employeur", "Celle que l’entreprise choisit en demandant à adhérer.", "Employeur privé")
            {
                Values = new Dictionary<string, string>
                {
                    ["private"] = "Employeur privé",
                    ["public"] = "Employeur public",
                    ["household"] = "Particulier employeur",
                    ["agricultural"] = "Employeur agricole",
                    ["self-employed"] = "Travailleur indépendant",
                },
            },
            new("employees", "Salariés", "Ceux qui travaillent dans le secteur du service.", "6"),
            new("postCode", "Code postal", "Celui du lieu de travail.", "06130"),
            new("alreadyMember", "Déjà adhérente", "L’entreprise est connue du service.", "non"),
        ],
        [
            new("entryFee", "Droit d’entrée", "Payé une fois par entreprise qui adhère, hors taxe.", "0,00"),
            new("territory", "Départements du secteur", "Les deux premiers chiffres des codes postaux, séparés par des espaces.", "06"),
            new("otherPostCodes", "Autres codes postaux du secteur", "Les communes du secteur hors de ces départements, séparées par des espaces.", "83440 83600"),
            new("region", "Départements de la région", "Ceux où le service adhérents décide au cas par cas.", "04 05 13 83 84"),
            new("inTerritory", "Dans le secteur", "Le lieu de travail est dans le secteur agréé.", "oui"),
            new("inRegion", "Dans la région", "Hors du secteur, mais dans la région.", "non"),
            new("joins", "Peut adhérer par sa nature", "Employeur privé, public ou travailleur indépendant.", "oui"),
        ],
        [
            new("answer", "Réponse", "La plus sévère l’emporte.", "yes")
            {
                Values = new Dictionary<string, string> { ["yes"] = "Adhésion ouverte", ["to-staff"] = "Le service adhérents décide", ["no"] = "Adhésion impossible ici" },
            },
            new("reasons", "Raisons", "Ce qui est dit à l’entreprise : code, réponse, libellé, référence.", "in-territory"),
            new("entryFee", "Droit d’entrée", "Hors taxe.", "0,00"),
        ]);
}
