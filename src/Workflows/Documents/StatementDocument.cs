using BackOffice.Engine.Pdf;

namespace BackOffice.Workflows.Documents;

/// <summary>Bordereau de cotisation: who was declared, in which category, for which amount. A pure function.</summary>
public static class StatementDocument
{
    public static byte[] Render(StatementRecord record)
    {
        var info = new PdfInfo(
            $"Bordereau de cotisation {record.Year} – {record.Recipient.CompanyName}",
            record.Sender.Name,
            $"Cotisation {record.Year} de l’adhérent {record.Recipient.Number}, déclaration {record.Number}",
            record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, $"Bordereau {record.Number}")
            .Content(content =>
            {
                content.Parties(record.Sender, record.Recipient);
                content.Heading(1, $"Bordereau de cotisation – Année {record.Year}");
                content.Paragraph(t => Confirmation(t, record));
                content.Panel(panel => Summary(panel, record));
                Employees(content, record);
                content.Together(end => Detail(end, record));
            })));
    }

    private static void Confirmation(TextComposer text, StatementRecord record)
    {
        text.Span("Votre déclaration a été confirmée le ").Bold(French.Date(record.ConfirmedOn));
        if (record.DeclarantName is { } name)
            text.Span($" par {name}{(string.IsNullOrWhiteSpace(record.DeclarantFunction) ? "" : $" ({record.DeclarantFunction})")}");
        text.Span($". Ce bordereau n’est pas une facture{French.Space}: vous n’avez rien à régler avant de l’avoir reçue.");
    }

    private static void Summary(ContentComposer panel, StatementRecord record) => panel.Row(r => r
        .Column(1, left => left.Paragraph(t => t.Muted("Cotisation de l’année, TTC")).Paragraph(t => t.Strong(French.Amount(record.Amount.TotalInclTax), 19)))
        .Column(1, right => right.KeyValues(30,
            ("Référence", record.Number),
            ("Période", $"Année {record.Year}"),
            ("Effectif", $"{French.Count(record.Employees.Count, "salarié")} au {French.Date(record.BaseDate)}"),
            ("Règlement", record.PaymentMeans ?? "à préciser"))));

    private static void Employees(ContentComposer content, StatementRecord record)
    {
        content.Heading(2, "Salariés déclarés");
        if (record.Employees.Count == 0)
        {
            content.Paragraph($"Aucun salarié au {French.Date(record.BaseDate)}.");
            return;
        }

        content.Table(t =>
        {
            t.Column("Salarié", 3).Column("Emploi", 3).FixedColumn("PCS", 14).FixedColumn("Embauche", 24).FixedColumn("Catégorie", 22, PdfAlign.Center);
            foreach (var e in record.Employees)
                t.Row(e.Name, e.Job, e.Pcs, French.ShortDate(e.HireDate), e.AttestationRequired ? e.Category + " *" : e.Category);
        });
        content.Paragraph(t => t.Muted(Legend(record.Employees)).Size(8.5));
    }

    private static void Detail(ContentComposer content, StatementRecord record)
    {
        content.Heading(2, "Détail du montant");
        content.Amounts(record.Amount);
        content.Paragraph(t => t.Muted(record.Amount.Scale()
            + " La cotisation est due par personne pour l’année civile entière (article L4622-6 du code du travail).").Size(8.5));
    }

    /// <summary>Only the categories that are on the page.</summary>
    private static string Legend(IReadOnlyList<EmployeeLine> employees)
    {
        var words = employees.Select(e => e.Category).Distinct().Order(StringComparer.Ordinal).Select(c => c switch
        {
            "SI" => $"SI{French.Space}: suivi individuel",
            "SIA" => $"SIA{French.Space}: suivi individuel adapté",
            "SIH" => $"SIH{French.Space}: suivi individuel habilitation",
            "SIR" => $"SIR{French.Space}: suivi individuel renforcé",
            _ => c,
        });
        var star = employees.Any(e => e.AttestationRequired) ? $". *{French.Space}: attestation requise (conduite ou habilitation électrique)" : "";
        return string.Join(" – ", words) + star + ".";
    }
}
