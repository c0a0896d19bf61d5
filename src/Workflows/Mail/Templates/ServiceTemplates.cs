using BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Workflows.Mail.Templates;

internal static class ServiceActivated
{
    public const string Key = "service-activated";

    public static Letter Write(ServiceActivation activation, ServiceSettings service) => new(
        $"{activation.Offer.Name} : votre service est ouvert",
        $"Bonjour, vous pouvez utiliser dès maintenant le service « {activation.Offer.Name} ».",
        [
            ServiceRefused.About(activation),
            new ActionLink("Voir mes services", service.PublicAddress + "/espace/services"),
            .. activation.Offer.HasLegalAddressee
                ? [new Paragraph("Choisissez-y la personne de votre entreprise à qui les notifications sont adressées : un tiers déclarant peut les consulter, jamais en être le destinataire légal.")]
                : Array.Empty<LetterBlock>(),
        ]);
}

internal static class ServiceRefused
{
    public const string Key = "service-refused";

    public static Letter Write(ServiceActivation activation, ServiceSettings service) => new(
        $"{activation.Offer.Name} : le service n’est pas ouvert",
        $"Bonjour, le service « {activation.Offer.Name} » que vous aviez demandé ne peut pas être ouvert. Appelez-nous si vous pensez qu’il s’agit d’une erreur.",
        [
            About(activation),
            .. string.IsNullOrWhiteSpace(activation.RefusedBecause) ? Array.Empty<LetterBlock>() : [new Quotation(activation.RefusedBecause)],
            new Paragraph($"Vos autres services ne changent pas. Service adhérents : {service.Phone}, {service.Hours}."),
        ]);

    public static Facts About(ServiceActivation activation) => Facts.Of(
        ("Adhérent", $"{PlainText.Line(activation.Member.CompanyName)} (n° {activation.Member.Number})"),
        ("Service", activation.Offer.Label),
        ("Demandé le", French.Moment(activation.RequestedAt)),
        ("Établissements", French.Number(Math.Max(1, activation.Subscriptions.Count))));
}
