using BackOffice.Engine.Pdf;

namespace BackOffice.Workflows.Documents;

/// <summary>Bordereau d’adhésion: which company asks to join, for how many people, at what cost, and what happens next. A pure function.</summary>
public static class MembershipSlipDocument
{
    public static byte[] Render(MembershipSlipRecord record)
    {
        var info = new PdfInfo(
            $"Bordereau d’adhésion {record.Reference} – {record.Company.CompanyName}", record.Sender.Name,
            $"Demande d’adhésion {record.Reference}", record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, $"Bordereau d’adhésion {record.Reference}")
            .Content(content =>
            {
                content.Parties(record.Sender, record.Company);
                content.Heading(1, "Bordereau d’adhésion");
                content.Paragraph(t => Request(t, record));
                content.Panel(panel => Summary(panel, record));
                Establishments(content, record);
                Workforce(content, record);
                content.Together(end => Detail(end, record));
                content.Together(end => Contacts(end, record));
                content.Together(end => Next(end, record));
            })));
    }

    private static void Request(TextComposer text, MembershipSlipRecord record) => text
        .Span("Demande faite le ").Bold(French.Date(record.RequestedOn)).Span($" par {record.RequestedBy}. ")
        .Span(record.MemberNumber is { } number
            ? $"Acceptée{French.Space}: votre n° adhérent est le {number}. "
            : "Elle devient une adhésion quand le service adhérents l’a acceptée. ")
        .Span($"Ce bordereau n’est pas une facture{French.Space}: ne réglez rien avant de l’avoir reçue.");

    private static void Summary(ContentComposer panel, MembershipSlipRecord record) => panel.Row(r => r
        .Column(1, left => left.Paragraph(t => t.Muted($"Première cotisation, année {record.Year}, TTC")).Paragraph(t => t.Strong(French.Amount(record.Amount.TotalInclTax), 19)))
        .Column(1, right => right.KeyValues(30,
            ("Référence", record.Reference),
            ("Forme juridique", record.LegalForm),
            ("Effectif", French.Count(record.Headcount, "salarié")),
            ("Droit d’entrée", record.HasEntryFee ? "compris, voir le détail" : "aucun"))));

    private static void Establishments(ContentComposer content, MembershipSlipRecord record)
    {
        content.Heading(2, record.Establishments.Count > 1 ? "Établissements" : "Établissement");
        content.Table(t =>
        {
            t.Column("Établissement", 3).FixedColumn("SIRET", 40).Column("Adresse", 4).FixedColumn("Nature", 24);
            foreach (var e in record.Establishments) t.Row(e.Name, e.Siret, e.Address, e.IsHeadOffice ? "siège" : "secondaire");
        });
    }

    private static void Workforce(ContentComposer content, MembershipSlipRecord record)
    {
        content.Heading(2, "Effectif par catégorie de suivi");
        if (record.Categories.Count == 0)
        {
            content.Paragraph($"{French.Count(record.Headcount, "salarié")}. La liste et les catégories de suivi seront complétées dans votre espace après l’acceptation.");
            return;
        }

        content.Table(t =>
        {
            t.FixedColumn("Catégorie", 26).Column("Suivi", 4).FixedColumn("Salariés", 24, PdfAlign.Right);
            foreach (var c in record.Categories) t.Row(c.Category, c.Label, French.Number(c.People));
            t.Total("Total", French.Number(record.Headcount));
        });
    }

    private static void Detail(ContentComposer content, MembershipSlipRecord record)
    {
        content.Heading(2, "Première cotisation");
        content.Amounts(record.Amount);
        content.Paragraph(t => t.Muted(record.Amount.Scale()
            + " Chaque salarié compte pour une unité et l’année est due entière, quel que soit le jour de l’adhésion (article L4622-6 du code du travail).").Size(8.5));
    }

    private static void Contacts(ContentComposer content, MembershipSlipRecord record)
    {
        content.Heading(2, "Vos contacts");
        content.Table(t =>
        {
            t.Column("Rôle", 2).Column("Nom", 3).Column("Courriel", 4);
            foreach (var c in record.Contacts) t.Row(c.Role, c.Name, c.Email);
        });
    }

    private static void Next(ContentComposer content, MembershipSlipRecord record)
    {
        content.Heading(2, "Et maintenant");
        var steps = new List<string>();
        if (record.MemberNumber is null)
        {
            steps.Add("Validez votre adresse électronique par le bouton de la page qu’ouvre le courriel que vous recevez.");
            steps.Add("Le service adhérents examine votre demande sous deux jours ouvrés après cette validation"
                + (record.StaffDecides ? ", et vérifie que l’adhésion vous est ouverte." : "."));
            steps.Add("Acceptée, elle vous donne un n° adhérent, envoyé par courriel : vous vous connectez avec le mot de passe choisi à l’inscription.");
        }

        steps.Add("La facture vous est envoyée séparément, avec son échéance et les moyens de règlement.");
        for (var i = 0; i < steps.Count; i++) content.Paragraph($"{i + 1}. {French.Punctuate(steps[i])}");
    }
}
