namespace BackOffice.Workflows.Rules.Drafts.Merging;

/// <summary>Where in a book something stands, in the office's words: « Règles › price-check › Condition ».</summary>
public static class PlaceWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GlobalParams"] = "Montants et paramètres",
        ["LocalParams"] = "Paramètres de la règle",
        ["Rules"] = "Règles",
        ["Properties"] = "Présentation",
        ["Expression"] = "Expression",
        ["SuccessMessage"] = "Message quand la règle tient",
        ["ErrorMessage"] = "Message quand elle ne tient pas",
        ["Enabled"] = "En service",
        ["Actions"] = "Réponse",
        ["OnSuccess"] = "quand la règle tient",
        ["OnFailure"] = "quand elle ne tient pas",
        ["Context"] = "sortie",
        ["Combine"] = "Réunion des réponses",
        ["cases"] = "Cas",
        ["facts"] = "Faits",
        ["expect"] = "Résultat attendu",
        ["title"] = "Titre",
        ["reference"] = "Référence",
        ["label"] = "Libellé",
        ["inputs"] = "Entrées",
        ["WorkflowName"] = "Nom du livre",
        ["RuleName"] = "Nom de la règle",
    };

    public static string Of(IReadOnlyList<string> place) => place.Count == 0 ? "Tout le texte" : string.Join(" › ", place.Select(p => Words.GetValueOrDefault(p, p)));

    public static string Of(string member) => Words.GetValueOrDefault(member, member);
}
