namespace BackOffice.Workflows.Mail.Templates;

internal static class PasswordResetLink
{
    public const string Key = "password-reset-link";

    /// <param name="whose">"l’accès de Camille Morel à l’espace de Boulangerie Lafleur".</param>
    public static Letter Write(string whose, string link, DateTimeOffset until, ServiceSettings service) => new(
        "Choisissez un nouveau mot de passe",
        $"Bonjour, choisissez un nouveau mot de passe avant le {French.Moment(until)}.",
        [
            new Paragraph($"Quelqu’un a demandé un nouveau mot de passe pour {PlainText.Line(whose, 500)}."),
            new ActionLink("Ouvrir la page où en choisir un nouveau", link),
            new Paragraph("Ce lien sert une seule fois. Tant que personne ne s’en sert, rien ne change et l’ancien mot de passe reste valable."),
            new Paragraph($"Vous n’avez rien demandé ? Ne cliquez pas, vous n’avez rien à faire. Nous ne demandons jamais votre mot de passe, ni par courriel ni au {service.Phone}."),
        ]);
}
