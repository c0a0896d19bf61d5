namespace BackOffice.Workflows.Mail.Templates;

internal static class PasswordChanged
{
    public const string Key = "password-changed";

    /// <param name="whose">"l’accès de Camille Morel à l’espace de Boulangerie Lafleur"; null when the reader is that person.</param>
    /// <param name="notUs">Opens the page "ce n’est pas nous".</param>
    public static Letter Write(DateTimeOffset at, ServiceSettings service, string? whose = null, string? notUs = null) => new(
        $"{(whose is null ? "Votre" : "Un")} mot de passe a été changé le {French.Date(French.DayIn(at))}",
        notUs is null
            ? "Bonjour, si vous n’avez pas changé votre mot de passe vous-même, appelez-nous sans attendre."
            : "Bonjour, si personne chez vous n’a changé ce mot de passe, bloquez l’accès sans attendre avec le bouton ci-dessous.",
        [
            new Paragraph($"Le mot de passe de {PlainText.Line(whose ?? "votre espace")} a été changé le {French.Moment(at)}. Si c’est bien vous, vous n’avez rien à faire."),
            .. notUs is null ? Array.Empty<LetterBlock>() : [new ActionLink("Ce n’est pas nous", notUs)],
            new Paragraph($"Nous ne demandons jamais votre mot de passe, ni par courriel ni au {service.Phone}."),
        ]);
}
