namespace BackOffice.Workflows.Mail.Templates;

internal static class InactiveAccountNotice
{
    public const string Key = "inactive-account";

    public static Letter Write(DateOnly deletesOn, bool isLast, ServiceSettings service) => new(
        isLast ? $"Dernier avis : votre compte sera supprimé le {French.Date(deletesOn)}" : $"Votre compte inactif sera supprimé le {French.Date(deletesOn)}",
        $"Bonjour, connectez-vous avant le {French.Date(deletesOn)} si vous voulez garder votre compte.",
        [
            new Paragraph("Votre compte n’a pas servi depuis longtemps. Nous supprimons les comptes que personne n’utilise, pour protéger ce qu’ils ouvrent."),
            new ActionLink("Me connecter et garder mon compte", service.PublicAddress + "/connexion"),
            new Paragraph($"Une seule connexion suffit. Sans connexion, le compte disparaît le {French.Date(deletesOn)} avec vos coordonnées de connexion ; le dossier de votre société, ses déclarations et ses factures restent."),
            new Paragraph($"Vous n’avez plus votre mot de passe ? Demandez-en un nouveau depuis la page de connexion, ou appelez le {service.Phone}."),
        ]);
}
