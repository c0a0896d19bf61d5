using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Revenue;

/// <summary>Same transaction as the request: the instalments from the effect date on are those of the estimate.</summary>
public sealed class RecalculateInstalments(ProvisionalBases bases, ScheduleRules rules) : IActivity<Reevaluation>
{
    public static string Key => "recalculate-instalments";

    public static string Label => "Recalculer les échéances";

    public Task RunAsync(ActivityContext<Reevaluation> context, CancellationToken ct)
    {
        var (request, schedule) = (context.Case, context.Case.Schedule);
        var quote = bases.Estimated(schedule.File, request.Year, request.Estimate);
        var terms = rules.Terms(request.Year, schedule.File.Rhythm, request.QuoteBefore.Amounts.ByInstalments, quote.Amounts.ByInstalments);
        var result = Recalculation.Of(schedule.Planned, quote.Amounts.ByInstalments, request.RequestedOn, terms.EffectDelayDays);
        schedule.Take(result, quote, request.Estimate, IncomeStage.Estimated);
        request.Recalculated(result, quote, terms.NeedsReview);
        context.Journal(
            $"Cotisations de {French.Of($"{request.Year}")} : {French.Amount(request.QuoteBefore.Amounts.ByInstalments)} deviennent {French.Amount(quote.Amounts.ByInstalments)}"
            + (result.Credit > 0 ? $", crédit de {French.Amount(result.Credit)} jusqu’au revenu définitif." : "."),
            new { before = request.QuoteBefore.Amounts.Total, after = quote.Amounts.Total, result.EffectiveOn, result.AlreadyCalled, result.Credit });
        return Task.CompletedTask;
    }
}

/// <summary>The avis d’appel rectificatif: made once, stored, mailed.</summary>
public sealed class SendCorrectiveNotice(RevenueNotices notices) : IActivity<Reevaluation>
{
    public static string Key => "send-corrective-notice";

    public static string Label => "Envoyer l’avis d’appel rectificatif";

    public Task RunAsync(ActivityContext<Reevaluation> context, CancellationToken ct)
    {
        notices.Send(context.Case, context.Now);
        context.Case.NoticeSent(French.DayIn(context.Now));
        return Task.CompletedTask;
    }
}

/// <summary>The schedule is what it was before the request; the person is told why.</summary>
public sealed class ReverseInstalments(RevenueNotices notices, ScheduleRules rules) : IActivity<Reevaluation>
{
    public static string Key => "reverse-instalments";

    public static string Label => "Rétablir l’échéancier et prévenir";

    public Task RunAsync(ActivityContext<Reevaluation> context, CancellationToken ct)
    {
        var (request, schedule, today) = (context.Case, context.Case.Schedule, French.DayIn(context.Now));
        var before = schedule.Planned;
        var annual = request.QuoteBefore.Amounts.ByInstalments;
        var isCalled = schedule.Instalments.Any(i => i.DueOn >= request.Result!.EffectiveOn && i.DueOn <= today);
        // Once a new amount has been called, the rest of the year makes up for it from the next effect date on.
        var back = isCalled
            ? Recalculation.Of(schedule.Planned, annual, today, rules.Terms(request.Year, schedule.File.Rhythm).EffectDelayDays)
            : request.Result!.Undone(annual);
        schedule.Take(back, request.QuoteBefore, request.IncomeBefore, request.StageBefore);
        request.Reverse(context.Signal is ReevaluationReversed reversed ? reversed.Reason : context.Comment ?? "");
        notices.TellReversed(request, before, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class CloseOnFinalIncome : IActivity<Reevaluation>
{
    public static string Key => "close-on-final-income";

    public static string Label => "Clore sur le revenu définitif";

    public Task RunAsync(ActivityContext<Reevaluation> context, CancellationToken ct)
    {
        var difference = context.SignalAs<FinalIncomeKnown>().Difference;
        context.Case.Regularise(difference);
        context.Journal(difference > 0
            ? $"Régularisation : {French.Amount(difference)} restent dus, répartis sur les échéances à venir."
            : $"Régularisation : {French.Amount(-difference)} appelés en trop.");
        return Task.CompletedTask;
    }
}
