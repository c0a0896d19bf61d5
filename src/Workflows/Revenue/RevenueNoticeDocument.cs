using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Revenue;

/// <summary>Avis d’appel rectificatif: the year's contributions on the estimate, line by line, and what is called when. A pure function.</summary>
public static class RevenueNoticeDocument
{
    public static byte[] Render(RevenueNoticeRecord record)
    {
        var title = $"Avis d’appel rectificatif {record.Reference}";
        var info = new PdfInfo($"{title} – {record.Recipient.CompanyName}", record.Sender.Name, French.Of($"Cotisations provisionnelles {record.Year}"), record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, title)
            .Content(content =>
            {
                content.Parties(record.Sender, record.Recipient);
                content.Heading(1, French.Of($"Avis d’appel rectificatif – Année {record.Year}"));
                content.Paragraph(t => Request(t, record));
                content.Panel(panel => Summary(panel, record));
                content.Instalments("Vos échéances", record.Instalments);
                content.Together(end => end.Calculation("Détail du calcul", record.Quote));
                content.Together(end => Later(end, record));
            })));
    }

    private static void Request(TextComposer text, RevenueNoticeRecord record) => text
        .Span("Vous avez demandé le ").Bold(French.Date(record.RequestedOn)).Span(" que vos cotisations provisionnelles reposent sur un revenu estimé de ")
        .Bold(French.Amount(record.Estimate)).Span($". Cet avis remplace les précédents à partir de l’échéance du {French.Date(record.EffectiveOn)}.");

    private static void Summary(ContentComposer panel, RevenueNoticeRecord record) => panel.Row(r => r
        .Column(1, left => left.Paragraph(t => t.Muted(French.Of($"Cotisations de l’année {record.Year}, CFP comprise"))).Paragraph(t => t.Strong(French.Amount(record.Quote.Amounts.Total), 19)))
        .Column(1, right => right.KeyValues(38,
            ("Référence", record.Reference),
            ("Activité", record.Activity),
            ("Avant votre demande", French.Amount(record.AnnualBefore) + " hors CFP"),
            ("Déjà appelé", French.Amount(record.AlreadyCalled)),
            ("Crédit en attente", record.Credit > 0 ? French.Amount(record.Credit) : "aucun"))));

    private static void Later(ContentComposer content, RevenueNoticeRecord record)
    {
        content.Heading(2, "Et ensuite");
        content.Paragraph(French.Of($"Quand votre revenu de {record.Year} sera définitivement connu, nous établirons vos cotisations définitives. La différence vous sera réclamée, ou remboursée.")
            + (record.Credit > 0 ? French.Punctuate(" Votre crédit sera remboursé à ce moment-là, après règlement des dettes plus anciennes.") : ""));
        content.Paragraph("Vous pouvez réévaluer vos cotisations autant de fois que votre revenu change. Code de la sécurité sociale, articles L131-6-2 et R613-1-4.");
    }
}
