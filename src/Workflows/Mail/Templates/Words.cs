using BackOffice.Workflows.Contributions;

namespace BackOffice.Workflows.Mail.Templates;

/// <summary>What several mails say in the same words.</summary>
internal static class Words
{
    /// <summary>Which member, which declaration; no address, no person's number.</summary>
    public static Facts About(Declaration declaration, params (string Label, string Value)[] more) => Facts.Of(
    [
        ("Adhérent", $"{PlainText.Line(declaration.Member.CompanyName)} (n° {declaration.Member.Number})"),
        ("Déclaration", declaration.Number),
        .. more,
    ]);

    public static Facts About(Declaration declaration, Invoice invoice) => About(declaration,
        ("Facture", $"n° {invoice.Number} du {French.Date(invoice.IssuedOn)}, jointe"),
        ("Période", $"Année {invoice.Year}"),
        ("Montant", French.Amount(invoice.TotalInclTax) + " TTC"),
        ("Échéance", French.Date(invoice.DueOn)));

    /// <summary>The last day this member may confirm.</summary>
    public static DateOnly LastDay(Declaration declaration) =>
        declaration.LateUntil is { } late && late > declaration.ClosesOn ? late : declaration.ClosesOn;

    public static ActionLink Declare(ServiceSettings service) => new("Déclarer mes salariés", service.PublicAddress + "/espace/cotiser");

    public static string Total(Quote? quote) => quote is null ? "en cours de calcul" : French.Amount(quote.TotalInclTax) + " TTC";

    public static string HowToPay(PaymentMeans? means) => means switch
    {
        PaymentMeans.DirectDebit => "Vous avez choisi le prélèvement SEPA : le montant sera prélevé à l’échéance, vous n’avez rien à faire.",
        PaymentMeans.Cheque => "Vous avez choisi le chèque : joignez-y le numéro de la facture. L’ordre et l’adresse sont sur la facture.",
        PaymentMeans.Card => "Vous avez choisi la carte bancaire : appelez le service adhérents pour régler, avec le numéro de la facture.",
        PaymentMeans.BankTransfer or null => "Le compte à créditer et la référence à rappeler dans votre virement sont sur la facture.",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };
}
