using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person pays and when; after a final income, how its year was settled. A pure function.</summary>
public static class ScheduleNoticeDocument
{
    public static byte[] Render(ScheduleNoticeRecord record)
    {
        var info = new PdfInfo($"{record.Title} – {record.Recipient.CompanyName}", record.Sender.Name, "Cotisations des indépendants", record.MadeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(record.Sender, record.Title)
            .Content(content =>
            {
                content.Parties(record.Sender, record.Recipient);
                content.Heading(1, record.Title);
                content.Paragraph(French.Punctuate(record.News));
                if (record.Settlement is { } settled) content.Panel(panel => Settlement(panel, settled));
                if (record.Schedule is { } schedule) Schedule(content, record, schedule);
                if (record.Settlement is { } detailed) content.Together(end => end.Calculation(French.Of($"Cotisations définitives de {detailed.Year}"), detailed.Quote));
                if (record.Schedule is { IsNew: true } calculated) content.Together(end => end.Calculation(French.Of($"Cotisations provisionnelles de {calculated.Year}"), calculated.Quote));
                content.Together(end => Later(end, record));
            })));
    }

    private static void Settlement(ContentComposer panel, SettlementPart settled) => panel.Row(r => r
        .Column(1, left => left.Paragraph(t => t.Muted(Outcome(settled))).Paragraph(t => t.Strong(French.Amount(Math.Abs(settled.Difference)), 19)))
        .Column(1, right => right.KeyValues(38, [
            (settled.Declared ? "Revenu déclaré" : "Revenu retenu", French.Amount(settled.Income)),
            ("Définitif", French.Amount(settled.Quote.Amounts.Total)),
            ("Déjà appelé", French.Amount(settled.Called)),
            .. settled.SetOff > 0 ? [("Affecté à des dettes", French.Amount(settled.SetOff))] : Array.Empty<(string, string)>(),
            .. settled.Refund > 0 ? [("Remboursé", French.Amount(settled.Refund))] : Array.Empty<(string, string)>(),
        ])));

    private static string Outcome(SettlementPart settled) => settled switch
    {
        { Difference: > 0 } => "Reste à payer",
        { Refund: > 0, SetOff: 0 } => "Remboursé",
        { Difference: < 0 } => "Appelé en trop",
        _ => "Rien à payer, rien à rembourser",
    };

    private static void Schedule(ContentComposer content, ScheduleNoticeRecord record, SchedulePart schedule)
    {
        content.KeyValues(52,
            ("Activité", record.Activity),
            ("Rythme de paiement", record.Rhythm),
            (French.Of($"Cotisations {schedule.Year}, CFP comprise"), French.Amount(schedule.Quote.Amounts.Total)),
            ("Elles reposent sur", schedule.RestsOn),
            ("Crédit en attente", schedule.Credit > 0 ? French.Amount(schedule.Credit) : "aucun"));
        content.Instalments(French.Of($"Vos échéances de {schedule.Year}"), schedule.Instalments);
    }

    private static void Later(ContentComposer content, ScheduleNoticeRecord record)
    {
        content.Heading(2, "Et ensuite");
        if (record.Settlement is { Difference: > 0 })
            content.Paragraph("Ce qui reste à payer est réparti à parts égales sur vos échéances à venir, colonne « Régularisation ». Vous n’avez rien d’autre à régler.");
        if (record.Settlement is { SetOff: > 0 }) content.Paragraph("Vos dettes les plus anciennes sont réglées en premier ; le reste vous est remboursé.");
        if (record.Settlement is { Refund: > 0 }) content.Paragraph("Le remboursement est versé par virement. Vous n’avez rien à faire.");
        content.Paragraph("Si votre revenu change, réévaluez vos cotisations dans votre espace, autant de fois qu’il le faut. Quand le revenu de l’année sera définitivement connu, la différence vous sera réclamée ou remboursée.");
        content.Paragraph("Code de la sécurité sociale, articles L131-6-2, R613-1-3 et R613-5.");
    }
}
