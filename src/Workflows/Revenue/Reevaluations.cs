using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person, or the accountant they gave a mandate, may do with the provisional contributions of the year.</summary>
public sealed class Reevaluations(
    BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, ProvisionalBases bases, SelfEmployedScale scale, ScheduleRules rules, TimeProvider clock)
{
    /// <summary>Estimates from here on are typing mistakes.</summary>
    public const decimal EstimateLimit = 100_000_000m;

    /// <summary>What the estimate would change; nothing is written. Staff ask the same for "what if".</summary>
    public async Task<ReevaluationPreview> PreviewAsync(Guid memberId, decimal estimate, CancellationToken ct)
    {
        var year = clock.Today().Year;
        var file = await files.FindAsync(memberId, ct) ?? throw new NoScheduleThisYear(year);
        return Preview(file, file.ScheduleOf(year) ?? throw new NoScheduleThisYear(year), estimate);
    }

    /// <summary>The first step: the amount is kept, nothing else changes.</summary>
    public async Task EstimateAsync(Guid memberId, decimal estimate, bool informed, CancellationToken ct)
    {
        if (!informed) throw new NotInformed();
        var file = await files.FindAsync(memberId, ct) ?? throw new NoScheduleThisYear(clock.Today().Year);
        Preview(file, file.ScheduleOf(clock.Today().Year) ?? throw new NoScheduleThisYear(clock.Today().Year), estimate);
        file.DraftEstimate = estimate;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The last step: the request, the new instalments and what follows from them, in one transaction.</summary>
    /// <param name="seen">The fingerprint of the preview the person confirmed.</param>
    public async Task<Guid> RequestAsync(Guid memberId, decimal estimate, string? mail, string seen, Guid formId, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(mail)) throw new MailNotValidated();
        var today = clock.Today();
        var file = await files.FindAsync(memberId, ct) ?? throw new NoScheduleThisYear(today.Year);
        var schedule = file.ScheduleOf(today.Year) ?? throw new NoScheduleThisYear(today.Year);
        // The same form sent again finds what it did the first time.
        if (await db.Set<Reevaluation>().AnyAsync(r => r.Id == formId && r.MemberId == memberId, ct)) return formId;
        if (Preview(file, schedule, estimate).Fingerprint != seen) throw new PreviewOutdated();
        var terms = rules.Terms(today.Year, file.Rhythm);
        var request = new Reevaluation
        {
            Id = formId,
            MemberId = memberId,
            ScheduleId = schedule.Id,
            Year = today.Year,
            Estimate = estimate,
            RequestedAt = clock.GetUtcNow(),
            RequestedOn = today,
            RequestedBy = by.Name,
            Mail = mail.Trim(),
            AlertOn = today.AddDays(terms.NoticeAlertDays),
            NoticeDueOn = today.AddDays(terms.NoticeDays),
            StageBefore = schedule.Stage,
            IncomeBefore = schedule.Income,
            QuoteBefore = schedule.Quote,
        };
        foreach (var running in await db.Set<Reevaluation>().Where(r => r.ScheduleId == schedule.Id && RevenueStates.Running.Contains(r.State)).Select(r => r.Id).ToListAsync(ct))
            workflows.Signal(running, new ReevaluationSuperseded(), StableId.Of("reevaluation-superseded", running), by);
        db.Add(request);
        file.DraftEstimate = null;
        workflows.Start<RevenueReevaluation>(request, by);
        await workflows.CommitAsync(ct);
        return request.Id;
    }

    private ReevaluationPreview Preview(SelfEmployedFile file, YearSchedule schedule, decimal estimate)
    {
        if (Math.Abs(estimate) >= EstimateLimit) throw new EstimateTooLarge();
        if (file.CeasedOn is { } ceased) throw new ActivityCeased(ceased);
        var (year, today) = (schedule.Year, clock.Today());
        var quote = bases.Estimated(file, year, estimate);
        var terms = rules.Terms(year, file.Rhythm, schedule.Quote.Amounts.ByInstalments, quote.Amounts.ByInstalments);
        var result = Recalculation.Of(schedule.Planned, quote.Amounts.ByInstalments, today, terms.EffectDelayDays);
        if (result.EffectiveOn is null) throw new TooLateThisYear(year);
        return new(year, estimate, scale.ProvisionalIncome(year), schedule.Quote, quote, result, terms.NeedsReview, today.AddDays(terms.NoticeDays),
            Example(file, schedule, estimate, quote));
    }

    /// <summary>What served before when the estimate is lower; otherwise a fifth more than the estimate.</summary>
    private FinalIncomeExample Example(SelfEmployedFile file, YearSchedule schedule, decimal estimate, SelfEmployedQuote quote)
    {
        var income = schedule.Income > estimate ? schedule.Income : Math.Round(estimate * 1.2m, 0, MidpointRounding.AwayFromZero);
        return new(income, Math.Max(0, bases.IfFinal(file, schedule.Year, income).Amounts.Total - quote.Amounts.Total));
    }
}
