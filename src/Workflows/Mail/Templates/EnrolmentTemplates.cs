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
