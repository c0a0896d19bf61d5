using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Revenue;

/// <summary>What the notices to the self-employed have in common: the due dates, the lines of a calculation.</summary>
internal static class NoticeParts
{
    public static void Instalments(this ContentComposer content, string heading, IReadOnlyList<NoticeInstalment> instalments)
    {
        content.Heading(2, heading);
        var told = instalments.Any(i => i.Before is not null);
        content.Table(t =>
        {
            t.Column("Échéance", 3);
            if (told) t.FixedColumn("Avant", 28, PdfAlign.Right);
            t.FixedColumn(told ? "Maintenant" : "Cotisations", 28, PdfAlign.Right)
                .FixedColumn("CFP", 22, PdfAlign.Right).FixedColumn("Régularisation", 30, PdfAlign.Right).FixedColumn("À payer", 28, PdfAlign.Right);
            foreach (var i in instalments)
                t.Row([French.Date(i.DueOn), .. told ? [French.Amount(i.Before ?? 0)] : Array.Empty<string>(), French.Amount(i.Now), French.Amount(i.Training), French.Amount(i.Regularisation), French.Amount(i.ToPay)]);
            t.GrandTotal("Total", French.Amount(instalments.Sum(i => i.ToPay)));
        });
    }

    /// <summary>Each contribution with its article, and the version of the scale it was computed with.</summary>
    public static void Calculation(this ContentComposer content, string heading, SelfEmployedQuote quote)
    {
        content.Heading(2, heading);
        content.Paragraph(t => t.Span(French.Punctuate(quote.BaseExplained)));
        content.Table(t =>
        {
            t.Column("Cotisation", 3).Column("Référence", 5).FixedColumn("Montant", 30, PdfAlign.Right);
            foreach (var line in quote.Lines) t.Row(line.Label, line.Reference ?? "", French.Amount(line.Amount));
            t.GrandTotal("Total", French.Amount(quote.Amounts.Total));
        });
        content.Paragraph(t => t.Muted($"Calculé avec le {quote.ScaleInWords()}.").Size(8.5));
    }
}

/// <summary>A due date as a notice prints it.</summary>
/// <param name="Before">What was called on that day until now; null where nothing came before.</param>
public sealed record NoticeInstalment(DateOnly DueOn, decimal? Before, decimal Now, decimal Training, decimal Regularisation, decimal ToPay)
{
    public static IReadOnlyList<NoticeInstalment> Of(YearSchedule schedule, IReadOnlyList<PlannedInstalment>? before)
    {
        var amounts = before?.ToDictionary(i => i.DueOn, i => i.Amount);
        return [.. schedule.Instalments.OrderBy(i => i.DueOn)
            .Select(i => new NoticeInstalment(i.DueOn, amounts is null ? null : amounts.GetValueOrDefault(i.DueOn), i.Amount, i.Training, i.Regularisation, i.Total))];
    }
}
