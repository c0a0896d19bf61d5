using BackOffice.Workflows.Contributions;

namespace BackOffice.Workflows.Mail.Templates;

internal static class AnnualInvoice
{
    public const string Key = "invoice";

    public static Letter Write(Declaration declaration, Invoice invoice) => new(
        $"Cotisation {invoice.Year} : votre facture n° {invoice.Number}, à régler avant le {French.Date(invoice.DueOn)}",
        $"Bonjour, réglez {French.Amount(invoice.TotalInclTax)} au plus tard le {French.LongDate(invoice.DueOn)}.",
        [
            Words.About(declaration, invoice),
            new Paragraph(Words.HowToPay(declaration.PaymentMeans)),
        ]);
}

internal static class OfficeInvoice
{
    public const string Key = "office-invoice";

    public static Letter Write(Declaration declaration, Invoice invoice) => new(
        $"Cotisation {invoice.Year} : facture d’office n° {invoice.Number}, faute de déclaration",
        $"Bonjour, réglez {French.Amount(invoice.TotalInclTax)} au plus tard le {French.LongDate(invoice.DueOn)}, ou appelez-nous pour déclarer vos salariés.",
        [
            Words.About(declaration, invoice),
            new Paragraph($"Votre déclaration {invoice.Year} n’a pas été confirmée avant la clôture du {French.LongDate(declaration.ClosesOn)}. "
                + $"Votre cotisation est donc calculée sur votre dernier effectif connu : {French.Count(invoice.Quote.Headcount, "salarié")}."),
            new Paragraph("Cet effectif n’est pas le bon ? Appelez le service adhérents : il peut vous rouvrir la saisie. Dès votre déclaration "
                + "confirmée, cette facture est annulée en totalité par un avoir et remplacée par la facture de votre effectif réel."),
        ]);
}

internal static class CreditNote
{
    public const string Key = "credit-note";

    public static Letter Write(Declaration declaration, Invoice credit) => new(
        $"Cotisation {credit.Year} : avoir n° {credit.Number}, la facture n° {credit.CreditOfNumber} est annulée",
        $"Bonjour, ne réglez pas la facture n° {credit.CreditOfNumber} : l’avoir joint l’annule en totalité.",
        [
            Words.About(declaration,
                ("Avoir", $"n° {credit.Number} du {French.Date(credit.IssuedOn)}"),
                ("Facture annulée", $"n° {credit.CreditOfNumber}"),
                ("Montant", French.Amount(credit.TotalInclTax) + " TTC")),
            new Paragraph("Si vous l’avez déjà réglée, le montant versé est porté au crédit de votre compte : il sera déduit de votre prochaine facture."),
        ]);
}
