using BackOffice.Workflows.Privacy;

namespace BackOffice.Workflows.Mail.Templates;

internal static class DataRequestReceived
{
    public const string Key = "data-request-received";

    public static Letter Write(DataRequest request, ServiceSettings service) => new(
        $"Votre demande du {French.Date(request.ReceivedOn)} : réponse avant le {French.Date(request.DueOn)}",
        "Bonjour, nous avons bien reçu votre demande. Vous n’avez rien à faire pour l’instant.",
        [
            Facts.Of(("Demande", request.Right.Label()), ("Reçue le", French.Date(request.ReceivedOn)), ("Réponse au plus tard le", French.Date(request.DueOn))),
            new Paragraph($"Une personne du service l’examine. Si vous n’êtes pas à l’origine de cette demande, appelez-nous sans attendre au {service.Phone}."),
        ]);
}

internal static class DataRequestExtended
{
    public const string Key = "data-request-extended";

    public static Letter Write(DataRequest request, string? why) => new(
        $"Votre demande du {French.Date(request.ReceivedOn)} : nouveau délai, le {French.Date(request.DueOn)}",
        $"Bonjour, nous avons besoin de plus de temps pour vous répondre : ce sera au plus tard le {French.Date(request.DueOn)}.",
        [
            Facts.Of(("Demande", request.Right.Label()), ("Reçue le", French.Date(request.ReceivedOn))),
            .. Said("Voici pourquoi :", why),
            new Paragraph("La loi permet de prolonger de deux mois le délai d’un mois quand une demande est complexe (RGPD, art. 12-3). Vous pouvez aussi saisir la CNIL : www.cnil.fr."),
        ]);

    internal static IEnumerable<LetterBlock> Said(string before, string? words) =>
        string.IsNullOrWhiteSpace(words) ? [] : [new Paragraph(before), new Quotation(words)];
}

internal static class DataRequestRefused
{
    public const string Key = "data-request-refused";

    public static Letter Write(DataRequest request, string? why, ServiceSettings service) => new(
        $"Votre demande du {French.Date(request.ReceivedOn)} : notre réponse",
        "Bonjour, nous ne pouvons pas donner suite à votre demande ; vous pouvez contester cette réponse.",
        [
            Facts.Of(("Demande", request.Right.Label()), ("Reçue le", French.Date(request.ReceivedOn))),
            .. DataRequestExtended.Said("Voici pourquoi :", why),
            new Paragraph($"Pour en parler, appelez le {service.Phone}. Vous pouvez saisir la CNIL (www.cnil.fr) ou le tribunal judiciaire."),
        ]);
}

internal static class DataRequestAccepted
{
    public const string Key = "data-request-accepted";

    public static Letter Write(DataRequest request, int erasureDelay, string? words, ServiceSettings service) => new(
        $"Votre demande du {French.Date(request.ReceivedOn)} est acceptée",
        request.Right switch
        {
            DataRight.Access when request.AccountId is not null => $"Bonjour, téléchargez vos données avant le {French.Date(request.DownloadUntil!.Value)}.",
            DataRight.Access => "Bonjour, appelez-nous pour recevoir la copie de vos données.",
            DataRight.Rectification => "Bonjour, vos données sont corrigées : vérifiez-les à votre prochaine visite.",
            DataRight.Erasure => $"Bonjour, vos données seront effacées dans {French.Count(Math.Max(erasureDelay, 1), "jour")} : vous n’avez rien à faire.",
            DataRight.Objection => "Bonjour, votre opposition est enregistrée : vous n’avez rien à faire.",
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        },
        [
            Facts.Of(("Demande", request.Right.Label()), ("Reçue le", French.Date(request.ReceivedOn))),
            .. DataRequestExtended.Said("Le service ajoute :", words),
            .. After(request, service),
        ]);

    private static IEnumerable<LetterBlock> After(DataRequest request, ServiceSettings service) => request.Right switch
    {
        DataRight.Access when request.AccountId is not null =>
        [
            new ActionLink("Télécharger mes données", service.PublicAddress + "/espace/mes-donnees"),
            new Paragraph("Nous n’envoyons jamais ces données par courriel. Les autres personnes y figurent par leurs initiales seulement."),
        ],
        DataRight.Access => [new Paragraph($"Nous n’envoyons jamais ces données par courriel. Appelez le {service.Phone} pour convenir de la remise.")],
        DataRight.Erasure => [new Paragraph("Ce que la loi nous impose de garder (factures, déclarations signées) reste jusqu’à son terme : la page « Données personnelles » du site dit combien de temps.")],
        _ => [],
    };
}

internal static class DataRequestAlert
{
    public const string Key = "data-request-alert";

    public static Letter Write(DataRequest request, ServiceSettings service) => new(
        $"Droits sur les données : réponse due le {French.Date(request.DueOn)}",
        $"Bonjour, une demande attend sa réponse : l’échéance légale est le {French.Date(request.DueOn)}.",
        [
            Facts.Of(("Demande", request.Right.Label()), ("Reçue le", French.Date(request.ReceivedOn))),
            new ActionLink("Ouvrir le dossier", $"{service.PublicAddress}/service/dossiers/{request.Id}"),
        ]);
}
