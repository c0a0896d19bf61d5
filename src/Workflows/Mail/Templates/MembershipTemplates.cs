using BackOffice.Workflows.Enrolment.Membership;

namespace BackOffice.Workflows.Mail.Templates;

internal static class MembershipReceived
{
    public const string Key = "membership-received";

    public static Letter Write(MembershipApplication application) => new(
        $"Votre demande d’adhésion {application.Reference} est à l’étude",
        "Bonjour, votre adresse est validée et votre demande d’adhésion nous est parvenue. Vous n’avez rien à faire.",
        [
            AboutMembership.Lines(application),
            new Paragraph("Le service adhérents l’examine sous deux jours ouvrés, puis vous écrit : votre n° adhérent si elle est acceptée, sinon la pièce qui manque ou la raison."),
            new Paragraph("Ne réglez rien maintenant : la facture vous sera envoyée après l’acceptation."),
        ]);
}

internal static class MembershipPaperAsked
{
    public const string Key = "membership-paper-asked";

    public static Letter Write(MembershipApplication application, string words, ServiceSettings service) => new(
        $"Votre demande d’adhésion {application.Reference} : une pièce est attendue",
        application.PaperAwaitedUntil is { } until
            ? $"Bonjour, envoyez-nous avant le {French.LongDate(French.DayIn(until))} ce que le service adhérents vous demande."
            : "Bonjour, envoyez-nous ce que le service adhérents vous demande.",
        [
            AboutMembership.Lines(application),
            new Paragraph("Le service adhérents vous écrit :"),
            new Quotation(PlainText.Lines(words)),
            new Paragraph($"Répondez à {service.Mail} en rappelant la référence {application.Reference}. Sans réponse, votre demande sera classée ; vous pourrez en faire une autre."),
        ]);
}

internal static class MembershipRefused
{
    public const string Key = "membership-refused";

    public static Letter Write(MembershipApplication application, ServiceSettings service) => new(
        $"Votre demande d’adhésion {application.Reference} n’est pas acceptée",
        $"Bonjour, appelez le service adhérents au {service.Phone} si la raison ci-dessous ne vous semble pas exacte.",
        [
            AboutMembership.Lines(application, ("Motif", PlainText.Line(application.RefusalReason))),
            new Paragraph("Aucun compte n’est ouvert et rien n’est à payer. Une nouvelle demande reste possible à tout moment."),
        ]);
}

internal static class MembershipAlready
{
    public const string Key = "membership-already-member";

    public static Letter Write(MembershipApplication application, ServiceSettings service) => new(
        $"Votre demande d’adhésion {application.Reference} : votre entreprise est déjà adhérente",
        "Bonjour, votre entreprise est déjà adhérente : créez votre compte déclarant au lieu d’adhérer de nouveau.",
        [
            AboutMembership.Lines(application),
            new ActionLink("Créer mon compte déclarant", service.PublicAddress + "/inscription"),
            new Paragraph("Votre demande est close sans suite : aucun second adhérent n’est créé et rien n’est à payer."),
        ]);
}

internal static class MembershipWelcome
{
    public const string Key = "membership-welcome";

    public static Letter Write(MembershipApplication application, string memberNumber, ServiceSettings service) => new(
        $"Bienvenue : votre adhésion est acceptée, votre n° adhérent est le {memberNumber}",
        "Bonjour, connectez-vous avec votre n° adhérent et le mot de passe choisi pendant votre inscription.",
        [
            AboutMembership.Lines(application, ("N° adhérent", memberNumber)),
            new ActionLink("Me connecter", service.PublicAddress + "/connexion"),
            new Paragraph(application.Draft.CountOnly is null
                ? "Votre bordereau d’adhésion est joint. Il n’est pas une facture : elle vous sera envoyée séparément, avec son échéance."
                : "Votre bordereau d’adhésion est joint. Complétez maintenant la liste de vos salariés dans votre espace : leurs visites s’organisent à partir d’elle."),
        ]);
}

/// <summary>What the mails of an application say in the same words.</summary>
internal static class AboutMembership
{
    public static Facts Lines(MembershipApplication application, params (string Label, string Value)[] more) => Facts.Of(
    [
        ("Entreprise", PlainText.Line(application.Draft.Company?.Name)),
        ("Demande", application.Reference),
        .. more,
    ]);
}
