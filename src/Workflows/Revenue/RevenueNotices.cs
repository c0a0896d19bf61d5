using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person is told of their contributions, a PDF by mail each time; added to the caller's transaction, not saved.</summary>
public sealed class RevenueNotices(DocumentStore documents, MailComposer mails, IOptions<ServiceSettings> settings)
{
    private readonly ServiceSettings service = settings.Value;

    public void Send(Reevaluation request, DateTimeOffset at)
    {
        var notice = documents.AddRevenueNotice(
            DocumentKind.RevenueNotice, request.MemberId, request.Id, $"avis-rectificatif-{request.Reference}.pdf", RevenueNoticeDocument.Render(RevenueNoticeRecord.Of(request, service, at)), at);
        mails.Add(To(request), request.MemberId, RevenueNotice.Key, RevenueNotice.Write(request, service), at, notice.Id, request.Id);
    }

    /// <param name="before">The instalments the request had brought.</param>
    public void TellReversed(Reevaluation request, IReadOnlyList<PlannedInstalment> before, DateTimeOffset at)
    {
        var notice = AddSchedule(request.Member, request.Schedule, ScheduleNews.ReevaluationReversed, before, isNew: false, at);
        mails.Add(To(request), request.MemberId, RevenueReversed.Key, RevenueReversed.Write(request, request.ReversedBecause ?? "", service), at, notice.Id, request.Id);
    }

    /// <param name="before">The instalments until now; null where the schedule is new.</param>
    public void TellSchedule(YearSchedule schedule, ScheduleNews news, IReadOnlyList<PlannedInstalment>? before, DateTimeOffset at)
    {
        var member = schedule.File.Member;
        var notice = AddSchedule(member, schedule, news, before, isNew: news is ScheduleNews.Opened or ScheduleNews.IncomeKnown, at);
        mails.Add(To(member), member.Id, RevenueSchedule.Key, RevenueSchedule.Write(schedule, news, service), at, notice.Id);
    }

    /// <param name="rested">How the schedule being paid came to rest on the same income; null where it did not.</param>
    public void TellRegularised(SelfEmployedFile file, Regularisation settled, ScheduleMoved? rested, DateTimeOffset at)
    {
        var schedule = rested?.Schedule ?? file.Schedules.MaxBy(s => s.Year);
        var part = new SettlementPart(
            settled.Year, settled.Income, file.IncomeOf(settled.Year) is not null, settled.Quote, settled.Called, settled.Difference, settled.SetOff, settled.Refund);
        var news = part.Declared
            ? French.Of($"Votre revenu de {settled.Year} est connu : vos cotisations de cette année-là sont définitives.")
            : French.Of($"Votre revenu de {settled.Year} n’a pas été déclaré : les cotisations de cette année-là sont calculées sur la moyenne de vos revenus connus, majorée de 25 %. Déclarez votre revenu pour qu’elles soient recalculées.");
        if (rested is not null) news += " " + ScheduleNews.IncomeKnown.Sentence(rested.Schedule);
        var record = Record(file.Member, file, news, part, schedule is null ? null : Part(schedule, rested?.Before, rested is not null), at);
        var notice = documents.AddRevenueNotice(
            DocumentKind.SettlementNotice, file.MemberId, settled.Id, $"avis-regularisation-{file.Member.Number}-{settled.Year}.pdf", ScheduleNoticeDocument.Render(record), at);
        mails.Add(To(file.Member), file.MemberId, RevenueRegularised.Key, RevenueRegularised.Write(settled, rested?.Schedule, service), at, notice.Id);
    }

    private StoredDocument AddSchedule(Member member, YearSchedule schedule, ScheduleNews news, IReadOnlyList<PlannedInstalment>? before, bool isNew, DateTimeOffset at) => documents.AddRevenueNotice(
        DocumentKind.ScheduleNotice, member.Id, schedule.Id, $"echeancier-{member.Number}-{schedule.Year}.pdf",
        ScheduleNoticeDocument.Render(Record(member, schedule.File, news.Sentence(schedule), null, Part(schedule, before, isNew), at)), at);

    private ScheduleNoticeRecord Record(Member member, SelfEmployedFile file, string news, SettlementPart? settled, SchedulePart? schedule, DateTimeOffset at) => new(
        DocumentRecords.Sender(service), DocumentRecords.Recipient(member), file.Activity.French(), file.Rhythm.French(), news, settled, schedule, at);

    private static SchedulePart Part(YearSchedule schedule, IReadOnlyList<PlannedInstalment>? before, bool isNew) => new(
        schedule.Year, schedule.RestsOn, schedule.Quote, schedule.Credit, isNew, NoticeInstalment.Of(schedule, before));

    /// <summary>The address the person checked in the first step.</summary>
    private static Recipient To(Reevaluation request) => new(request.Member.ContactFor(ContactRole.Account, ContactRole.Manager)?.FullName ?? request.Member.CompanyName, request.Mail);

    private static Recipient To(Member member) => Recipient.Of(member.ContactFor(ContactRole.Account, ContactRole.Manager));
}

/// <summary>A schedule that came to rest on another income.</summary>
public sealed record ScheduleMoved(YearSchedule Schedule, IReadOnlyList<PlannedInstalment> Before);
