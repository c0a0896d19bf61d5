using BackOffice.Engine.Pdf;

namespace BackOffice.Workflows.Documents;

/// <summary>What the letter with a key prints. Without a key it is the copy that the case keeps.</summary>
public sealed record KeyLetterRecord(
    SenderRecord Sender,
    string CompanyName,
    string Street,
    string Place,
    string MemberNumber,
    string Reference,
    string PersonName,
    DateOnly EnrolledOn,
    string Siret,
    string? Key,
    DateTimeOffset Until,
    int Tries,
    DateTimeOffset MadeAt);

/// <summary>The letter to a company's head office with the key of an enrolment: one page, its address where a window envelope shows it.</summary>
public static class KeyLetterDocument
{
    public const string Blot = "•••• – •••• – ••••";

    public static byte[] Render(KeyLetterRecord record)
    {
        var info = new PdfInfo($"Clé de l’inscription {record.Reference}", record.Sender.Name, $"Inscription {record.Reference}", record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, $"Inscription {record.Reference}")
            .Content(content =>
            {
                Address(content, record);
                content.Heading(1, "Une personne demande à déclarer pour votre entreprise");
                Why(content, record);
                content.Panel(panel => Key(panel, record));
                Known(content, record);
                Unknown(content, record);
            })));
    }

    private static void Address(ContentComposer content, KeyLetterRecord record) => content
        .Row(r => r
            .Column(1, left => left.Paragraph(t => t.Bold(record.Sender.Name).Span($"\n{record.Sender.Street}\n{record.Sender.Place}\n")
                .Muted($"{record.Sender.Desk}{French.Space}: {record.Sender.Phone}\n{record.Sender.Hours}")))
            .Column(1, right => right.Space(22).Paragraph(t => t
                .Bold(record.CompanyName).Span($"\nÀ l’attention de la direction\n{record.Street}\n{record.Place}").Size(11))))
        .Space(8)
        .TwoSides(
            left => left.Muted($"N° adhérent {record.MemberNumber}, SIRET {record.Siret}"),
            right => right.Span($"Le {French.Date(French.DayIn(record.MadeAt))}"))
        .Space(4);

    private static void Why(ContentComposer content, KeyLetterRecord record) => content
        .Paragraph("Madame, Monsieur,")
        .Paragraph(t => t.Bold(record.PersonName).Span($" a demandé le {French.Date(record.EnrolledOn)} un accès à notre espace en ligne, pour déclarer au nom de votre entreprise. ")
            .Span("Son adresse électronique ne suffit pas à établir qu’elle agit pour vous. Aucun accès n’est ouvert : c’est vous qui en décidez, par cette clé envoyée à votre siège."));

    private static void Key(ContentComposer panel, KeyLetterRecord record) => panel
        .Paragraph(t => t.Muted(record.Key is null ? "Clé de l’inscription (copie : la clé n’y figure pas)" : "Clé de l’inscription").AlignCenter())
        .Paragraph(t => t.Strong(record.Key ?? Blot, 24).AlignCenter())
        .Paragraph(t => t.Muted(French.Punctuate(
            $"Valable une fois, jusqu’au {French.Moment(record.Until)}, en {French.Count(record.Tries, "essai")} au plus. Référence {record.Reference}")).AlignCenter());

    private static void Known(ContentComposer content, KeyLetterRecord record)
    {
        content.Heading(2, French.Punctuate("Vous connaissez cette personne ?"));
        content.Paragraph("Remettez-lui ce courrier. Pour ouvrir son accès :");
        content.Bullets(
            French.Punctuate($"elle ouvre notre courriel « Votre inscription {record.Reference} : saisissez la clé reçue par courrier » et suit son lien ;"),
            "elle recopie la clé. Majuscules, espaces et tirets ne comptent pas.");
    }

    private static void Unknown(ContentComposer content, KeyLetterRecord record)
    {
        content.Heading(2, French.Punctuate("Vous ne la connaissez pas ?"));
        content.Paragraph(French.Punctuate(
            $"Gardez cette clé pour vous et appelez le {record.Sender.Phone}, {record.Sender.Hours} : l’inscription sera refusée. Sans clé saisie avant la date ci-dessus, elle est close d’elle-même."));
        content.Paragraph(t => t.Muted("Personne de notre service ne vous demandera cette clé, ni au téléphone, ni par courriel.").Size(9));
    }
}
