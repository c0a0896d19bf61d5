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
        var before = result.Before.ToDictionary(i => i.DueOn, i => i.Amount);
        return new(
            DocumentRecords.Sender(service), DocumentRecords.Recipient(request.Member), request.Reference, request.Year, schedule.File.Activity.French(),
            request.RequestedOn, result.EffectiveOn!.Value, request.QuoteBefore.Amounts.ByInstalments, result.AlreadyCalled, result.Credit, request.Estimate,
            request.QuoteAfter!,
            [.. schedule.Instalments.OrderBy(i => i.DueOn).Select(i => new NoticeInstalment(i.DueOn, before.GetValueOrDefault(i.DueOn), i.Amount, i.Training, i.Regularisation, i.Total))],
            at);
    }
}

public sealed record NoticeInstalment(DateOnly DueOn, decimal Before, decimal Now, decimal Training, decimal Regularisation, decimal ToPay);
