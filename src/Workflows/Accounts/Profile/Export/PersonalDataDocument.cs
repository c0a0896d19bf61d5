using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>A person's data, to be read on paper. A pure function.</summary>
internal static class PersonalDataDocument
{
    /// <summary>Longer tables are whole in the CSV and the JSON.</summary>
    private const int RowsOnPaper = 200;

    public static byte[] Render(PersonalData data, ServiceSettings service)
    {
        var title = $"Données personnelles de {data.Person}";
        var info = new PdfInfo(title, service.Name, $"Ce que {service.Name} conserve au sujet de {data.Person}", data.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(DocumentRecords.Sender(service), title)
            .Content(content =>
            {
                content.Heading(1, title);
                content.Paragraph($"Établi le {French.Moment(data.MadeAt)} à la demande de la personne (article 15 du règlement général sur la protection des données). "
                    + "Les autres personnes n’y figurent que par leurs initiales.");
                foreach (var table in data.Tables) Section(content, table);
                content.Paragraph(t => t.Muted($"Pour faire corriger ou effacer une donnée{French.Space}: {service.Phone}, {service.Hours}, {service.Mail}.").Size(8.5));
            })));
    }

    private static void Section(ContentComposer content, DataTable table)
    {
        content.Heading(2, table.Title);
        if (table.Rows.Count == 0)
        {
            content.Paragraph("Rien.");
            return;
        }

        content.Table(t =>
        {
            foreach (var column in table.Columns) t.Column(column);
            t.Size(8.5);
            foreach (var row in table.Rows.Take(RowsOnPaper)) t.Row([.. row.Select(cell => string.IsNullOrEmpty(cell) ? "–" : cell)]);
        });
        if (table.Rows.Count > RowsOnPaper)
            content.Paragraph(t => t.Muted($"Les {RowsOnPaper} premières lignes sur {French.Number(table.Rows.Count)}{French.Space}: toutes sont dans le fichier csv/{table.Key}.csv.").Size(8.5));
        if (table.Note is { } note) content.Paragraph(t => t.Muted(French.Punctuate(note)).Size(8.5));
    }
}
