using BackOffice.Workflows.Mail.Templates;

namespace BackOffice.Workflows.Mail;

/// <summary>Every mail the office may send. A template that is not here cannot be sent: a test compares keys.</summary>
public static class MailTemplates
{
    private static readonly DateTimeOffset ADay = new(2026, 3, 17, 9, 12, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        new(PasswordChanged.Key, "Après un changement de mot de passe", service => PasswordChanged.Write(
            ADay, service, "l’accès de Camille Morel à l’espace de Boulangerie Lafleur", service.PublicAddress + "/lien/exemple")),
        new(EnrolmentResume.Key, "Après le premier écran d’une inscription", _ => EnrolmentResume.Write(Samples.Enrolment(ADay), Samples.Link)),
        new(EnrolmentReminder.Key, "48 heures avant la suppression d’une inscription non terminée", _ => EnrolmentReminder.Write(Samples.Enrolment(ADay), Samples.Link)),
        new(EnrolmentValidation.Key, "À la fin d’une inscription, et à chaque renvoi", service => EnrolmentValidation.Write(Samples.Enrolment(ADay), Samples.Link, ADay.AddHours(72), service)),
    ];
}
