using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment;

namespace BackOffice.Workflows.Mail.Templates;

internal static class EnrolmentResume
{
    public const string Key = "enrolment-resume";

    public static Letter Write(EnrolmentFile file, string link) => new(
        $"Votre inscription {file.Reference} : reprenez-la quand vous voulez",
        "Bonjour, votre inscription est commencée. Ce lien vous ramène là où vous vous êtes arrêté.",
        [
            new ActionLink("Reprendre mon inscription", link),
            new Paragraph($"Vos réponses sont enregistrées à chaque étape. Une inscription non terminée le {French.Moment(file.DeletesAt)} est supprimée, avec tout ce qu’elle contient."),
            new Paragraph("Vous n’avez pas commencé d’inscription ? Vous n’avez rien à faire : elle s’efface d’elle-même."),
        ]);
}

internal static class EnrolmentReminder
{
    public const string Key = "enrolment-reminder";

    public static Letter Write(EnrolmentFile file, string link) => new(
        $"Votre inscription {file.Reference} sera supprimée le {French.Date(French.DayIn(file.DeletesAt))}",
        $"Bonjour, il vous reste jusqu’au {French.Moment(file.DeletesAt)} pour terminer votre inscription.",
        [
            new ActionLink("Terminer mon inscription", link),
            new Paragraph("Passé ce délai, elle est supprimée avec tout ce qu’elle contient ; vous pourrez en commencer une autre."),
        ]);
}

internal static class EnrolmentValidation
{
    public const string Key = "enrolment-validation";

    public static Letter Write(EnrolmentFile file, string link, DateTimeOffset until, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} : validez votre adresse",
        "Bonjour, votre inscription est enregistrée. Pour la terminer, validez votre adresse électronique.",
        [
            new ActionLink("Valider mon adresse", link),
            new Paragraph($"Ce lien ouvre une page où un bouton valide votre adresse. Il est valable jusqu’au {French.Moment(until)}."),
            new Paragraph($"Vous n’avez demandé aucune inscription ? Ne cliquez pas : sans validation, tout s’efface. Pour en parler, appelez le {service.Phone}."),
        ]);
}

internal static class EnrolmentActive
{
    public const string Key = "enrolment-active";

    public static Letter Write(EnrolmentFile file, string companyName, string memberNumber, Capacity capacity, ServiceSettings service) => new(
        "Votre inscription à l’espace en ligne est terminée",
        $"Bonjour, votre accès est ouvert : vous pouvez déclarer pour {PlainText.Line(companyName)}.",
        [
            Facts.Of(
                ("Adhérent", $"{PlainText.Line(companyName)} (n° {memberNumber})"),
                ("SIRET", file.Siret.ToString()),
                ("Vous êtes", capacity.Label().ToLowerInvariant()),
                ("Référence", file.Reference)),
            new ActionLink("Me connecter", service.PublicAddress + "/connexion"),
            new Paragraph("Connectez-vous avec le mot de passe que vous avez choisi. Gardez ce courriel : il atteste votre inscription."),
        ]);
}

internal static class EnrolmentHeld
{
    public const string Key = "enrolment-held";

    public static Letter Write(EnrolmentFile file, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} est en cours de vérification",
        "Bonjour, votre adresse est validée. Vous n’avez rien à faire pour l’instant.",
        [
            new Paragraph("Le service adhérents vérifie votre inscription sous deux jours ouvrés, et vous écrit. S’il lui faut un justificatif, il vous le demandera."),
            new Paragraph($"Pour toute question, rappelez la référence {file.Reference} au {service.Phone}."),
        ]);
}

internal static class EnrolmentAlready
{
    public const string Key = "enrolment-already";

    public static Letter Write(EnrolmentFile file, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} : vous avez déjà un accès",
        "Bonjour, connectez-vous avec l’accès que vous avez déjà : il n’en est pas ouvert de second.",
        [
            new ActionLink("Me connecter", service.PublicAddress + "/connexion"),
            new Paragraph($"Mot de passe oublié ? Suivez « Mot de passe oublié » sur la page de connexion : {service.PublicAddress}/mot-de-passe/oublie"),
            new Paragraph("Le mot de passe choisi pendant cette inscription n’a rien changé à celui de votre accès."),
        ]);
}

internal static class EnrolmentProof
{
    public const string Key = "enrolment-proof";

    public static Letter Write(EnrolmentFile file, string words, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} : un justificatif est nécessaire",
        $"Bonjour, envoyez-nous le justificatif ci-dessous avant le {French.Date(French.DayIn(file.ProofEndsAt!.Value))}.",
        [
            new Quotation(words),
            new Paragraph($"Envoyez-le à {service.Mail}, ou par courrier au {service.PostalAddress}, en rappelant la référence {file.Reference}."),
            new Paragraph("Sans réponse à cette date, l’inscription est close ; vous pourrez en commencer une autre."),
        ]);
}

internal static class EnrolmentKeyPosted
{
    public const string Key = "enrolment-key";

    public static Letter Write(EnrolmentFile file, string link, DateTimeOffset until, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} : saisissez la clé reçue par courrier",
        "Bonjour, demandez à la direction de votre entreprise la clé que nous lui envoyons par courrier, puis saisissez-la.",
        [
            new ActionLink("Saisir la clé", link),
            new Paragraph($"Le courrier part au siège de l’entreprise. La clé est valable jusqu’au {French.Moment(until)} ; saisie sur la page de ce lien, elle ouvre votre accès."),
            new Paragraph($"Gardez ce courriel : la clé ne se saisit que par son lien. Rien reçu après une semaine ? Rappelez la référence {file.Reference} au {service.Phone}."),
        ]);
}

internal static class EnrolmentRefused
{
    public const string Key = "enrolment-refused";

    public static Letter Write(EnrolmentFile file, ServiceSettings service) => new(
        $"Votre inscription {file.Reference} n’a pas été acceptée",
        $"Bonjour, votre inscription est close. Si vous pensez que c’est une erreur, appelez-nous au {service.Phone}.",
        [
            new Paragraph("Le motif :"),
            new Quotation(file.RefusalReason ?? EnrolmentRefusalReasons.NoAnswer),
            new Paragraph($"Rappelez la référence {file.Reference}. Une nouvelle inscription reste possible."),
        ]);
}

internal static class EnrolmentTold
{
    public const string Key = "enrolment-told";

    public static Letter Write(EnrolmentFile file, string companyName, string notUsLink, ServiceSettings service) => new(
        $"Une personne s’est inscrite pour {PlainText.Line(companyName)}",
        "Bonjour, si vous connaissez cette personne, vous n’avez rien à faire. Sinon, dites-le-nous aussitôt.",
        [
            Facts.Of(
                ("Personne", PlainText.Line(file.Person.FullName)),
                ("Établissement", $"SIRET {file.Siret}"),
                ("Le", French.Moment(file.MailValidatedAt ?? file.CreatedAt)),
                ("Référence", file.Reference)),
            new Paragraph(file.AccountId is null
                ? "Aucun accès n’est ouvert : le service vérifie d’abord cette inscription."
                : "Son adresse est celle d’un de vos contacts : son accès est ouvert."),
            new ActionLink("Ce n’est pas nous", notUsLink),
            new Paragraph($"Ce lien ouvre une page où un bouton gèle l’inscription, et nous vous rappelons. Vous pouvez aussi appeler le {service.Phone}."),
        ]);
}
