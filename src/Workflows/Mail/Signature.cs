namespace BackOffice.Workflows.Mail;

internal static class Signature
{
    public static IReadOnlyList<string> Lines(ServiceSettings service) =>
    [
        $"{service.Desk} – {service.Name}",
        $"Téléphone{French.Space}: {service.Phone}, {service.Hours}",
        $"Courriel{French.Space}: {service.Mail}",
        service.PostalAddress,
    ];
}
