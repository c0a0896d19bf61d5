namespace BackOffice.Workflows.Mail.Templates;

internal static class SecondFactorChanged
{
    public const string Key = "second-factor-changed";

    /// <param name="what">As the account's log says it: "Clé d’accès ajoutée".</param>
    /// <param name="byService">An admin did it, at the person's request.</param>
    public static Letter Write(string what, bool byService, DateTimeOffset at, ServiceSettings service) => new(
        $"{what} le {French.Date(French.DayIn(at))}",
        "Bonjour, la façon de prouver que c’est bien vous, quand vous vous connectez, a changé.",
        [
            new Paragraph($"{what} le {French.Moment(at)}{(byService ? ", par le service adhérents" : "")}. Si c’est bien ce que vous vouliez, vous n’avez rien à faire."),
            new Paragraph($"Sinon, changez votre mot de passe et appelez-nous sans attendre au {service.Phone}."),
            new Paragraph("Nous ne demandons jamais vos codes, ni par courriel ni par téléphone."),
        ]);
}
