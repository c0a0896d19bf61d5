namespace BackOffice.Workflows.Mail.Templates;

internal static class PasswordChanged
{
    public const string Key = "password-changed";

    public static Letter Write(DateTimeOffset at, ServiceSettings service) => new(
        $"Votre mot de passe a été changé le {French.Date(French.DayIn(at))}",
        "Bonjour, si vous n’avez pas changé votre mot de passe vous-même, appelez-nous sans attendre.",
        [
            new Paragraph($"Le mot de passe de votre espace a été changé le {French.Moment(at)}. Si c’est bien vous, vous n’avez rien à faire."),
            new Paragraph($"Nous ne demandons jamais votre mot de passe, ni par courriel ni au {service.Phone}."),
        ]);
}
