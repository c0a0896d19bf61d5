using BackOffice.Engine.Pdf;

namespace BackOffice.Workflows.Documents;

/// <summary>Facture, facture d’office, avoir: what the law asks of them, and how to pay. A pure function.</summary>
public static class InvoiceDocument
{
    public static byte[] Render(InvoiceRecord record)
    {
        var title = Title(record);
        var info = new PdfInfo(
            $"{title} – {record.Recipient.CompanyName}", record.Sender.Name,
            $"Cotisation {record.Year} de l’adhérent {record.Recipient.Number}", record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, title)
            .Content(content =>
            {
                content.Parties(record.Sender, record.Recipient);
                content.Heading(1, title);
                if (Explanation(record) is { } why) content.Paragraph(why);
                content.Panel(panel => Summary(panel, record));
                content.Heading(2, "Détail");
                content.Amounts(record.Amount);
                content.Paragraph(t => t.Muted(record.Amount.Scale()
                    + $" Prestation de services{French.Space}: cotisation de santé au travail due par personne pour l’année civile (article L4622-6 du code du travail).").Size(8.5));
                if (record.Nature != InvoiceNature.Credit) content.Together(end => Payment(end, record));
            })));
    }

    private static string Title(InvoiceRecord record) => record.Nature switch
    {
        InvoiceNature.Annual => $"Facture n° {record.Number}",
        InvoiceNature.Office => $"Facture d’office n° {record.Number}",
        InvoiceNature.Credit => $"Avoir n° {record.Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    private static string? Explanation(InvoiceRecord record) => record.Nature switch
    {
        InvoiceNature.Office => $"Sans déclaration confirmée au {French.Date(record.ClosedOn)}, votre cotisation est calculée sur votre dernier effectif "
            + $"connu, soit {French.Count(record.Headcount, "salarié")}. Si ce n’est plus le vôtre, appelez le service adhérents{French.Space}: dès votre "
            + "déclaration confirmée, cette facture sera annulée par un avoir et remplacée.",
        InvoiceNature.Credit => $"Cet avoir annule en totalité la facture n° {record.CreditedNumber} («{French.Space}{record.Label}{French.Space}», année {record.Year}). "
            + "Une somme déjà versée reste au crédit de votre compte.",
        _ => null,
    };

    private static void Summary(ContentComposer panel, InvoiceRecord record)
    {
        var isCredit = record.Nature == InvoiceNature.Credit;
        panel.Row(r => r
            .Column(1, left => left.Paragraph(t => t.Muted(isCredit ? "Montant de l’avoir, TTC" : "Montant à régler, TTC"))
                .Paragraph(t => t.Strong(French.Amount(record.Amount.TotalInclTax), 19)))
            .Column(1, right => right.KeyValues(34,
            [
                ("Date d’émission", French.Date(record.IssuedOn)),
                isCredit
                    ? ("Facture annulée", $"n° {record.CreditedNumber}")
                    : ("Échéance", French.Date(record.DueOn)),
                ("Période", $"Année {record.Year}"),
                ("Objet", record.Label),
                ("Déclaration", record.DeclarationNumber),
            ])));
    }

    private static void Payment(ContentComposer content, InvoiceRecord record)
    {
        content.Heading(2, "Règlement");
        content.KeyValues(40,
        [
            ("Moyen choisi", record.PaymentMeans ?? "virement, chèque, prélèvement SEPA ou carte bancaire"),
            ("Virement", $"IBAN {record.Sender.Iban}\nBIC {record.Sender.Bic}"),
            ("Référence à rappeler", $"{record.Recipient.Number} – {record.Number}"),
            ("Chèque", $"à l’ordre de {record.Sender.Name}, {record.Sender.Street}, {record.Sender.Place}"),
        ]);
        content.Paragraph(t => t.Muted(
            $"Payable au plus tard le {French.Date(record.DueOn)}, sans escompte pour paiement anticipé. En cas de retard, pénalité au taux annuel de "
            + $"{French.Percent(record.Sender.LatePenaltyRate / 100)} dès le lendemain de l’échéance et indemnité forfaitaire de 40{French.Space}€ pour frais de recouvrement "
            + "(articles L441-10 et D441-5 du code de commerce).").Size(8.5));
    }
}
