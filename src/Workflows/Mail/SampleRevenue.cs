using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Mail;

/// <summary>A merchant of the worked examples who expects more than last year, for the previews of mails.</summary>
internal static class SampleRevenue
{
    public static Reevaluation Reevaluation(DateTimeOffset at)
    {
        var member = new Member { Number = "10039", CompanyName = "Atelier Mistral", Siren = Siren.Parse("732 829 320"), JoinedOn = new(2020, 1, 1) };
        var (before, after) = (Quote(8_943), Quote(15_779));
        var request = new Reevaluation
        {
            Id = new Guid("0195a3c0-0000-7000-8000-00005e3fa2ee"),
            MemberId = member.Id,
            Member = member,
            ScheduleId = Guid.Empty,
            Year = 2026,
            Estimate = 50_000,
            RequestedAt = at,
            RequestedOn = new(2026, 5, 12),
            RequestedBy = "Alix Mistral",
            Mail = "alix@atelier-mistral.example",
            AlertOn = new(2026, 5, 22),
            NoticeDueOn = new(2026, 5, 27),
            StageBefore = IncomeStage.YearBeforeLast,
            IncomeBefore = 30_000,
            QuoteBefore = before,
        };
        var dates = Enumerable.Range(1, 12).Select(month => new DateOnly(2026, month, 5)).ToList();
        request.Recalculated(Recalculation.Of(InstalmentPlan.Spread(8_823, dates), 15_659, request.RequestedOn, 15), after, needsReview: false);
        return request;
    }

    public static Regularisation Regularisation() => new()
    {
        FileId = Guid.Empty,
        Year = 2026,
        On = new(2027, 5, 20),
        Income = 50_000,
        Quote = Quote(15_779),
        Called = 8_943,
    };

    public static YearSchedule Schedule()
    {
        var file = new SelfEmployedFile { MemberId = Guid.Empty, Activity = SelfEmployedActivity.Merchant, StartedOn = new(2020, 1, 1) };
        return new() { FileId = file.Id, File = file, Year = 2026, Stage = IncomeStage.YearBeforeLast, Income = 30_000, Quote = Quote(8_943) };
    }

    private static SelfEmployedQuote Quote(decimal total) => new(
        2026, new("reforme-2025", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 120, total), "", [], "self-employed-provisional", "2026-01-01", "3f2a9c1b77aa0011", null, "{}");
}
