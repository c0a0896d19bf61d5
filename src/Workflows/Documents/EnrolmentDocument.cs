using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Enrolment;

namespace BackOffice.Workflows.Documents;

/// <summary>The récapitulatif of an enrolment, to print or keep. A pure function: it is made each time, and never stored.</summary>
public static class EnrolmentDocument
{
    public static byte[] Render(EnrolmentFile file, EnrolmentReport report, ServiceSettings service, DateTimeOffset at)
    {
        var info = new PdfInfo($"Récapitulatif d’inscription {file.Reference}", service.Name, $"Inscription du {French.Date(French.DayIn(file.CreatedAt))}", at);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(DocumentRecords.Sender(service), $"Inscription {file.Reference}")
            .Content(content =>
            {
                content.Heading(1, "Récapitulatif d’inscription");
                Person(content, file, report);
                Services(content, report);
                Grants(content, report);
                Next(content, file, report, service);
            })));
    }

    private static void Person(ContentComposer content, EnrolmentFile file, EnrolmentReport report) => content.Panel(panel => panel.KeyValues(45,
        ("Référence", file.Reference),
        ("Déclarant", file.Person.FullName),
        ("Téléphone", file.Person.Phone),
        ("Courriel", file.Person.Email),
        ("Établissement", $"{report.CompanyName}, SIRET {file.Siret}"),
        ("Conditions générales", file.Terms is { } terms ? $"version du {terms.Version}, acceptées le {French.Moment(terms.At)}" : "–"),
        ("Services d’information", file.WantsInformation ? "abonné" : "non abonné")));

    private static void Services(ContentComposer content, EnrolmentReport report)
    {
        content.Heading(2, "Souscriptions");
        if (report.Services.Count == 0)
        {
            content.Paragraph("Aucun service choisi.");
            return;
        }

        content.Table(t =>
        {
            t.Column("Service", 2).Column("Déclaration", 4).Column("Ouverture", 2);
            foreach (var s in report.Services) t.Row(s.Name, s.Label, s.IsDelayed ? "sous 24 heures" : "à l’ouverture de l’accès");
        });
    }

    private static void Grants(ContentComposer content, EnrolmentReport report)
    {
        if (report.Grants.Count == 0) return;
        content.Heading(2, "Habilitations");
        content.Table(t =>
        {
            t.Column("Établissement", 4).Column("Service", 3).FixedColumn("Déclarer", 22, PdfAlign.Center).FixedColumn("Payer", 18, PdfAlign.Center);
            foreach (var g in report.Grants) t.Row($"{g.Establishment} ({g.Siret})", g.Service, g.Declare ? "oui" : "–", g.Pay ? "oui" : "–");
        });
    }

    private static void Next(ContentComposer content, EnrolmentFile file, EnrolmentReport report, ServiceSettings service)
    {
        if (report.LeftToComplete.Count > 0)
        {
            content.Heading(2, "Il vous reste à compléter");
            content.Bullets(report.LeftToComplete);
        }

        content.Heading(2, "Et maintenant");
        content.Paragraph(file.MailValidatedAt is null
            ? $"Validez votre adresse électronique avant le {French.Date(French.DayIn(file.DeletesAt))}{French.Space}: un bouton, derrière le lien du courriel que nous vous avons envoyé, termine l’inscription."
            : "Votre adresse électronique est validée.");
        content.Paragraph($"Une question{French.Space}? {service.Desk}, {service.Phone}, {service.Hours}.");
    }
}
