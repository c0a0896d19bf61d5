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
                Instalments(content, record);
                content.Together(end => Lines(end, record));
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

    private static void Instalments(ContentComposer content, RevenueNoticeRecord record)
    {
        content.Heading(2, "Vos échéances");
        content.Table(t =>
        {
            t.Column("Échéance", 3).FixedColumn("Avant", 28, PdfAlign.Right).FixedColumn("Maintenant", 28, PdfAlign.Right)
                .FixedColumn("CFP", 22, PdfAlign.Right).FixedColumn("Régularisation", 30, PdfAlign.Right).FixedColumn("À payer", 28, PdfAlign.Right);
            foreach (var i in record.Instalments)
                t.Row(French.Date(i.DueOn), French.Amount(i.Before), French.Amount(i.Now), French.Amount(i.Training), French.Amount(i.Regularisation), French.Amount(i.ToPay));
            t.Total("Total", French.Amount(record.Instalments.Sum(i => i.ToPay)));
        });
    }

    private static void Lines(ContentComposer content, RevenueNoticeRecord record)
    {
        content.Heading(2, "Détail du calcul");
        content.Paragraph(t => t.Span(French.Punctuate(record.Quote.BaseExplained)));
        content.Table(t =>
        {
            t.Column("Cotisation", 3).Column("Référence", 5).FixedColumn("Montant", 30, PdfAlign.Right);
            foreach (var line in record.Quote.Lines) t.Row(line.Label, line.Reference ?? "", French.Amount(line.Amount));
            t.Total("Total", French.Amount(record.Quote.Amounts.Total));
        });
        content.Paragraph(t => t.Muted($"Barème du livre {record.Quote.Book}, version du {record.Quote.Version} (empreinte {record.Quote.Hash[..12]}).").Size(8.5));
    }

    private static void Later(ContentComposer content, RevenueNoticeRecord record)
    {
        content.Heading(2, "Et ensuite");
        content.Paragraph(French.Of($"Quand votre revenu de {record.Year} sera définitivement connu, nous établirons vos cotisations définitives. La différence vous sera réclamée, ou remboursée.")
            + (record.Credit > 0 ? French.Punctuate(" Votre crédit sera remboursé à ce moment-là, après règlement des dettes plus anciennes.") : ""));
        content.Paragraph("Vous pouvez réévaluer vos cotisations autant de fois que votre revenu change. Code de la sécurité sociale, articles L131-6-2 et R613-1-4.");
    }
}
