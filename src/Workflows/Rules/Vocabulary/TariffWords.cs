namespace BackOffice.Workflows.Rules.Vocabulary;

internal static class TariffWords
{
    public static readonly BookVocabulary Book = new(
        [
            new("year", "Année de cotisation", "L’année pour laquelle l’adhérent cotise.", "2027"),
            new("headcount", "Effectif déclaré", "Les personnes déclarées au 1er janvier ; chacune compte pour une unité.", "6"),
        ],
        [
            new("unitPrice", "Prix par personne", "Ce que coûte une personne suivie, hors taxe, pour l’année.", "116,00"),
            new("vatRate", "Taux de TVA", "La part ajoutée au montant hors taxe : 0,20 pour 20 %.", "0,20"),
            new("nationalAverage", "Coût moyen national", "Le coût moyen par personne publié pour l’année ; le prix s’en tient à 80 % au moins et 120 % au plus.", "116,00") { Unit = "€ HT par personne" },
            new("lowerBound", "Prix le plus bas admis", "80 % du coût moyen national.", "92,80") { Unit = "€ HT par personne" },
            new("upperBound", "Prix le plus haut admis", "120 % du coût moyen national.", "139,20") { Unit = "€ HT par personne" },
            new("amount", "Montant hors taxe", "L’effectif multiplié par le prix, au centime.", "696,00"),
            new("tax", "TVA", "Le montant hors taxe multiplié par le taux, au centime.", "139,20"),
        ],
        [
            new("label", "Libellé de la ligne", "Ce que dit la ligne de la facture.", "Cotisation annuelle 2027 par personne"),
            new("quantity", "Quantité", "Les unités facturées.", "6"),
            new("unitPrice", "Prix par personne", "Hors taxe.", "116,00"),
            new("vatRate", "Taux de TVA", "0,20 pour 20 %.", "0,20"),
            new("amountExclTax", "Montant hors taxe", "Au centime.", "696,00"),
            new("vatAmount", "Montant de la TVA", "Au centime.", "139,20"),
            new("totalInclTax", "Total toutes taxes comprises", "Ce que l’adhérent paie.", "835,20"),
            new("nationalAverage", "Coût moyen national", "Publié pour l’année.", "116,00"),
            new("lowerBound", "Prix le plus bas admis", "80 % du coût moyen national.", "92,80"),
            new("upperBound", "Prix le plus haut admis", "120 % du coût moyen national.", "139,20"),
            new("withinBounds", "Prix dans l’encadrement", "Entre 80 % et 120 % du coût moyen national.", "oui"),
        ]);
}
