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

/// <summary>Every other change of a year's due dates.</summary>
internal static class RevenueSchedule
{
    public const string Key = "revenue-schedule";

    public static Letter Write(YearSchedule schedule, ScheduleNews news, ServiceSettings service) => new(
        French.Of($"Cotisations {schedule.Year} : vos échéances"),
        $"Bonjour. {news.Sentence(schedule)} L’échéancier joint donne chaque date et chaque montant.",
        [
            Facts.Of(
                (French.Of($"Cotisations {schedule.Year}, CFP comprise"), French.Amount(schedule.Quote.Amounts.Total)),
                ("Elles reposent sur", schedule.RestsOn),
                ("Rythme de paiement", schedule.File.Rhythm.French())),
            new Paragraph($"Une question ? Service adhérents : {service.Phone}, {service.Hours}."),
            new ActionLink("Voir mes cotisations", service.PublicAddress + "/espace/cotisations"),
        ]);
}

internal static class RevenueRegularised
{
    public const string Key = "revenue-regularised";

    /// <param name="rested">The schedule being paid, where it now rests on the same income.</param>
    public static Letter Write(Regularisation settled, YearSchedule? rested, ServiceSettings service) => new(
        French.Of($"Cotisations {settled.Year} : vos cotisations définitives"),
        (settled.Difference > 0
            ? $"Bonjour, il reste {French.Amount(settled.Difference)} à régler : la somme est répartie sur vos échéances à venir."
            : settled.Refund > 0
                ? $"Bonjour, {French.Amount(settled.Refund)} vous sont remboursés. Vous n’avez rien à faire."
                : "Bonjour, votre année est soldée. Vous n’avez rien à faire.") + " L’avis joint donne le calcul et vos échéances.",
        [
            Facts.Of([
                ("Revenu retenu", French.Amount(settled.Income)),
                ("Cotisations définitives", French.Amount(settled.Quote.Amounts.Total)),
                ("Déjà appelé", French.Amount(settled.Called)),
                ("Reste à payer", French.Amount(Math.Max(0, settled.Difference))),
                ("Affecté à d’autres sommes dues", French.Amount(settled.SetOff)),
                ("Remboursé", French.Amount(settled.Refund)),
                .. rested is null ? Array.Empty<(string, string)>() : [(French.Of($"Cotisations provisionnelles {rested.Year}, désormais"), French.Amount(rested.Quote.Amounts.Total))],
            ]),
            new ActionLink("Voir mes cotisations", service.PublicAddress + "/espace/cotisations"),
        ]);
}
