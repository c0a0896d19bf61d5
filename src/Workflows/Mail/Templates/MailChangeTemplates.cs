namespace BackOffice.Workflows.Mail.Templates;

/// <summary>To the new address. Whoever reads it may have nothing to do with us: no name, no company, no former address.</summary>
internal static class MailChangeValidation
{
    public const string Key = "mail-change-validation";

    public static Letter Write(string link, DateTimeOffset expiresAt, ServiceSettings service) => new(
        $"Validez votre nouvelle adresse électronique avant le {French.Date(French.DayIn(expiresAt))}",
        "Bonjour, validez cette adresse pour qu’elle devienne celle de votre compte.",
        [
            new Paragraph($"Un changement d’adresse vers celle-ci a été demandé dans un compte de {service.Name}."),
            new ActionLink("Valider cette adresse", link),
            new Paragraph($"Ce lien est valable jusqu’au {French.Moment(expiresAt)}. La page qu’il ouvre vous demande de confirmer : tant que vous ne le faites pas, rien ne change."),
            new Paragraph("Vous n’avez rien demandé ? Ne faites rien : cette adresse ne sera pas utilisée."),
        ]);
}

/// <summary>To the address that counts, when another one is asked for.</summary>
internal static class MailChangeRequested
{
    public const string Key = "mail-change-requested";

    public static Letter Write(DateTimeOffset askedAt, string masked, string notMe, ServiceSettings service) => new(
        $"Un changement d’adresse électronique a été demandé le {French.Date(French.DayIn(askedAt))}",
        "Bonjour, si vous n’avez pas demandé à changer d’adresse électronique, dites-le nous aussitôt.",
        [
            new Paragraph($"Le {French.Moment(askedAt)}, une nouvelle adresse ({masked}) a été demandée pour votre compte. Elle ne comptera qu’une fois validée ; "
                + "jusque-là, nous continuons à vous écrire ici. Si c’est bien vous, vous n’avez rien à faire."),
            new ActionLink("Ce n’est pas moi", notMe),
            new Paragraph($"Ce lien bloque votre compte et prévient le service, qui vous appelle. Vous pouvez aussi téléphoner au {service.Phone}."),
        ]);
}

/// <summary>To the former address, once another one counts.</summary>
internal static class MailChangeDone
{
    public const string Key = "mail-change-done";

    public static Letter Write(DateTimeOffset at, string masked, string notMe, TimeSpan contestableFor, ServiceSettings service) => new(
        $"Votre adresse électronique a été changée le {French.Date(French.DayIn(at))}",
        "Bonjour, si vous n’avez pas changé d’adresse électronique, dites-le nous aussitôt.",
        [
            new Paragraph($"Depuis le {French.Moment(at)}, nous écrivons à votre nouvelle adresse ({masked}) ; celle-ci ne sert plus. Si c’est bien vous, vous n’avez rien à faire."),
            new ActionLink("Ce n’est pas moi", notMe),
            new Paragraph($"Pendant {French.Count((long)contestableFor.TotalDays, "jour")}, ce lien remet cette adresse-ci, bloque votre compte et prévient le service, qui vous appelle. "
                + $"Vous pouvez aussi téléphoner au {service.Phone}."),
        ]);
}
