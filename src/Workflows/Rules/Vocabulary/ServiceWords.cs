namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class ServiceWords
{
    public static readonly BookVocabulary Book = new(
        [
            new("forWhom", "Pour qui", "Pour qui la personne déclare.", "Sa propre entreprise")
            {
                Values = new Dictionary<string, string> { ["own-company"] = "Sa propre entreprise", ["own-company-and-clients"] = "Sa propre entreprise et des clients" },
            },
            new("kind", "Nature de l’entreprise", "Celle choisie à l’inscription.", "Secteur privé")
            {
                Values = new Dictionary<string, string>
                {
                    ["private-sector"] = "Secteur privé",
                    ["public-sector"] = "Secteur public",
                    ["self-employed-alone"] = "Indépendant sans salarié",
                    ["self-employed-with-staff"] = "Indépendant avec salariés",
                },
            },
            new("naf", "Code NAF", "Sans point ; peut manquer.", "4120A"),
            new("headcount", "Dernier effectif déclaré", "Peut manquer.", "12"),
            new("establishments", "Établissements", "Le nombre de lieux de travail connus.", "2"),
        ],
        [
            new("largeHeadcount", "Grand effectif", "À partir de ce nombre de salariés, l’entreprise est grande.", "250"),
            new("paidAllowances", "Effectif pour les indemnités", "À partir de ce nombre de salariés, le service est proposé.", "10"),
            new("naf", "Code NAF, ou rien", "Vide quand il manque.", "4120A"),
            new("headcount", "Dernier effectif, ou 0", "Zéro quand il manque.", "12"),
            new("alone", "Sans salarié", "Indépendant sans salarié.", "non"),
            new("publicBody", "Organisme public", "Du secteur public.", "non"),
            new("privateEmployer", "Employeur privé", "Du secteur privé, ou indépendant avec salariés.", "oui"),
            new("agricultural", "Activité agricole", "D’après le code NAF.", "non"),
            new("building", "Activité du bâtiment", "D’après le code NAF.", "oui"),
        ],
        [new("proposed", "Services proposés", "Les codes des services, dans l’ordre des règles.", "DSN")]);
}
