using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Revenue;

/// <summary>Everything an avis d’appel rectificatif prints.</summary>
public sealed record RevenueNoticeRecord(
    SenderRecord Sender, RecipientRecord Recipient, string Reference, int Year, string Activity, DateOnly RequestedOn, DateOnly EffectiveOn,
    decimal AnnualBefore, decimal AlreadyCalled, decimal Credit, decimal Estimate,
    SelfEmployedQuote Quote, IReadOnlyList<NoticeInstalment> Instalments, DateTimeOffset MadeAt)
{
    /// <summary>As the schedule is now: a correction by staff is on the notice that follows it.</summary>
    public static RevenueNoticeRecord Of(Reevaluation request, ServiceSettings service, DateTimeOffset at)
    {
        var (result, schedule) = (request.Result!, request.Schedule);
        return new(
            DocumentRecords.Sender(service), DocumentRecords.Recipient(request.Member), request.Reference, request.Year, schedule.File.Activity.French(),
            request.RequestedOn, result.EffectiveOn!.Value, request.QuoteBefore.Amounts.ByInstalments, result.AlreadyCalled, result.Credit, request.Estimate,
            request.QuoteAfter!,
            NoticeInstalment.Of(schedule, result.Before),
            at);
    }
}
