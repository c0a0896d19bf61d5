using BackOffice.Workflows.Contributions;

namespace BackOffice.Workflows.Mail.Templates;

internal static class DeclarationInvitation
{
    public const string Key = "declaration-invitation";

    public static Letter Write(Declaration declaration, ServiceSettings service) => declaration.LateUntil > declaration.ClosesOn
        ? new Letter(
            $"Déclaration annuelle {declaration.Year} : la saisie vous est ouverte jusqu’au {French.Date(declaration.LateUntil.Value)}",
            $"Bonjour, déclarez vos salariés pour l’année {declaration.Year} au plus tard le {French.LongDate(declaration.LateUntil.Value)}.",
            [
                Words.About(declaration),
                new Paragraph("La campagne est close, mais la saisie vous est ouverte jusqu’à cette date."
                    + (declaration.WasInvoicedByOffice
                        ? " Dès votre déclaration confirmée, la facture d’office est annulée par un avoir et remplacée par la facture de votre effectif réel."
                        : "")),
                Words.Declare(service),
            ])
        : new Letter(
            $"Déclaration annuelle {declaration.Year} : déclarez vos salariés avant le {French.Date(declaration.ClosesOn)}",
            $"Bonjour, déclarez vos salariés pour l’année {declaration.Year} au plus tard le {French.LongDate(declaration.ClosesOn)}.",
            [
                Words.About(declaration),
                new Paragraph($"La liste à déclarer est celle de vos salariés au {French.Date(declaration.BaseDate)}, quels que soient leur contrat "
                    + "et leur temps de travail. Quatre étapes suffisent : vérifiez vos coordonnées, mettez à jour la liste, choisissez votre "
                    + "mode de règlement, confirmez."),
                Words.Declare(service),
                new Paragraph("Votre bordereau de cotisation vous sera envoyé par courriel dès la confirmation."),
            ]);
}

internal static class DeclarationReminder
{
    public const string Key = "declaration-reminder";

    public static Letter Write(Declaration declaration, ServiceSettings service) => new(
        $"Rappel – Déclaration annuelle {declaration.Year} : à confirmer avant le {French.Date(declaration.ClosesOn)}",
        $"Bonjour, confirmez votre déclaration {declaration.Year} au plus tard le {French.LongDate(declaration.ClosesOn)}.",
        [
            Words.About(declaration),
            new Paragraph(declaration.State == DeclarationStates.InProgress
                ? "Votre saisie est commencée mais pas confirmée. Vous retrouvez tout ce que vous avez déjà saisi."
                : "Nous n’avons pas encore reçu votre déclaration."),
            new Paragraph("Sans confirmation à cette date, votre cotisation sera facturée d’office sur votre dernier effectif connu."),
            Words.Declare(service),
        ]);
}

internal static class DeclarationStatement
{
    public const string Key = "declaration-statement";

    public static Letter Write(Declaration declaration) => new(
        $"Déclaration annuelle {declaration.Year} confirmée : votre bordereau de cotisation",
        $"Bonjour, conservez le bordereau de cotisation {declaration.Year} joint à ce courriel : votre déclaration est confirmée.",
        [
            Words.About(declaration,
                ("Salariés déclarés", French.Number(declaration.Headcount ?? declaration.Employees.Count)),
                ("Cotisation", Words.Total(declaration.Quote)),
                ("Règlement", declaration.PaymentMeans?.Label() ?? "à préciser")),
            new Paragraph("Vous n’avez rien à payer maintenant : la facture, avec son échéance, vous sera envoyée après contrôle de votre déclaration."),
            new Paragraph("Une erreur dans votre déclaration ? Appelez le service adhérents avant la facturation : il peut vous la rouvrir."),
        ]);
}

internal static class CorrectionRequested
{
    public const string Key = "correction-requested";

    public static Letter Write(Declaration declaration, string words, ServiceSettings service) => new(
        $"Déclaration annuelle {declaration.Year} : à corriger, puis à confirmer avant le {French.Date(Words.LastDay(declaration))}",
        $"Bonjour, corrigez votre déclaration {declaration.Year}, puis confirmez-la de nouveau au plus tard le {French.LongDate(Words.LastDay(declaration))}.",
        [
            Words.About(declaration),
            .. string.IsNullOrWhiteSpace(words)
                ? (LetterBlock[])[new Paragraph("Le service adhérents vous a rouvert la saisie.")]
                : [new Paragraph("Le service adhérents vous écrit :"), new Quotation(PlainText.Lines(words))],
            new Paragraph("Tout ce que vous aviez saisi est conservé : ne modifiez que ce qui doit l’être. Un nouveau bordereau remplacera le précédent."),
            Words.Declare(service),
        ]);
}

internal static class CampaignClosing
{
    public const string Key = "campaign-closing";

    public static Letter Write(Declaration declaration) => new(
        $"Déclaration annuelle {declaration.Year} : la période de déclaration est close",
        $"Bonjour, appelez le service adhérents si vous souhaitez encore déclarer vos salariés pour l’année {declaration.Year}.",
        [
            Words.About(declaration),
            new Paragraph($"La période de déclaration s’est terminée le {French.LongDate(declaration.ClosesOn)} et nous n’avons pas reçu votre confirmation. "
                + "Aucun effectif ne nous est connu : rien ne vous est facturé d’office. Si vous employez des salariés, leur suivi dépend de votre déclaration."),
        ]);
}
