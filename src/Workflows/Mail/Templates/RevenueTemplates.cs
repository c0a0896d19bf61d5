using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Mail.Templates;

internal static class RevenueNotice
{
    public const string Key = "revenue-notice";

    public static Letter Write(Reevaluation request, ServiceSettings service) => new(
        French.Of($"Cotisations {request.Year} : votre avis d’appel rectificatif"),
        $"Bonjour, vos échéances changent à partir du {French.LongDate(request.Result!.EffectiveOn!.Value)}. L’avis joint les donne toutes.",
        [
            Facts.Of(
                ("Référence", request.Reference),
                ("Revenu estimé", French.Amount(request.Estimate)),
                (French.Of($"Cotisations {request.Year}, CFP comprise"), French.Amount(request.QuoteAfter!.Amounts.Total)),
                ("Déjà appelé", French.Amount(request.Result.AlreadyCalled)),
                ("Crédit en attente", request.Result.Credit > 0 ? French.Amount(request.Result.Credit) : "aucun")),
            new Paragraph("Ne sous-estimez pas votre revenu : quand il sera définitivement connu, la différence vous sera réclamée s’il y a lieu."),
            new ActionLink("Voir mes cotisations", service.PublicAddress + "/espace/cotisations"),
        ]);
}

internal static class RevenueReversed
{
    public const string Key = "revenue-reversed";

    public static Letter Write(Reevaluation request, string because, ServiceSettings service) => new(
        French.Of($"Cotisations {request.Year} : votre réévaluation est annulée"),
        "Bonjour, le service a annulé votre réévaluation. Vos échéances sont celles d’avant votre demande.",
        [
            Facts.Of(("Référence", request.Reference), ("Demandée le", French.Date(request.RequestedOn)), ("Revenu estimé", French.Amount(request.Estimate))),
            .. string.IsNullOrWhiteSpace(because) ? Array.Empty<LetterBlock>() : [new Quotation(because)],
            new Paragraph($"Vous pouvez demander une nouvelle réévaluation à tout moment. Service adhérents : {service.Phone}, {service.Hours}."),
        ]);
}

internal static class RevenueRegularised
{
    public const string Key = "revenue-regularised";

    public static Letter Write(Regularisation settled, ServiceSettings service) => new(
        French.Of($"Cotisations {settled.Year} : vos cotisations définitives"),
        settled.Difference > 0
            ? $"Bonjour, il reste {French.Amount(settled.Difference)} à régler : la somme est répartie sur vos échéances à venir."
            : settled.Refund > 0
                ? $"Bonjour, {French.Amount(settled.Refund)} vous sont remboursés. Vous n’avez rien à faire."
                : "Bonjour, votre année est soldée. Vous n’avez rien à faire.",
        [
            Facts.Of(
                ("Revenu retenu", French.Amount(settled.Income)),
                ("Cotisations définitives", French.Amount(settled.Quote.Amounts.Total)),
                ("Déjà appelé", French.Amount(settled.Called)),
                ("Reste à payer", French.Amount(Math.Max(0, settled.Difference))),
                ("Affecté à des dettes plus anciennes", French.Amount(settled.SetOff)),
                ("Remboursé", French.Amount(settled.Refund))),
            new ActionLink("Voir mes cotisations", service.PublicAddress + "/espace/cotisations"),
        ]);
}
