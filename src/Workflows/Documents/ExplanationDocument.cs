using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Rules.Explain;

namespace BackOffice.Workflows.Documents;

/// <summary>« Pourquoi ? » on paper: one document for every book. A pure function: made each time from what is stored, and never stored.</summary>
public static class ExplanationDocument
{
    public static byte[] Render(Explanation explained, ServiceSettings service, DateTimeOffset at)
    {
        var info = new PdfInfo($"Pourquoi ? {explained.Subject}", service.Name, $"Règles appliquées, {explained.VersionInWords}", at);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(DocumentRecords.Sender(service), "Règles appliquées")
            .Content(content =>
            {
                content.Heading(1, $"Pourquoi{French.Space}? {explained.Subject}");
                content.Panel(panel => panel.KeyValues(45,
                    ("Réponse", explained.Answer),
                    ("Livre de règles", $"{explained.Title} ({explained.Book})"),
                    ("Version", explained.VersionInWords),
                    ("Empreinte SHA-256", explained.Hash),
                    ("Édité le", French.Moment(at))));
                foreach (var note in explained.Notes) content.Paragraph(note);
                Rules(content, "Règles qui ont décidé", explained.Decisive);
                Rules(content, "Autres règles du livre", explained.Others);
                content.Paragraph(t => t.Muted("Ces règles, les valeurs qu’elles ont vues et leur réponse ont été conservées avec la décision. Une version publiée ne change jamais : son empreinte le prouve.").Size(8.5));
            })));
    }

    private static void Rules(ContentComposer content, string title, IEnumerable<ExplainedRule> rules)
    {
        var all = rules.ToList();
        if (all.Count == 0) return;
        content.Heading(2, title);
        content.Table(t =>
        {
            t.Column("Règle", 5).FixedColumn("Résultat", 28).Column("Explication", 5).Column("Référence", 3).Size(8.5);
            foreach (var rule in all)
                t.DetailedRow(rule.Label, rule.Values.Count == 0 ? rule.Name : rule.ValuesInWords, rule.OutcomeInWords, rule.Message ?? "–", rule.Reference ?? "–");
        });
    }
}
