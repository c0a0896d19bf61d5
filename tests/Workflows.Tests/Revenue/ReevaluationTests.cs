using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

public sealed class ReevaluationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task An_ordinary_change_recalculates_the_instalments_and_mails_the_notice_in_one_go()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        Assert.Equal([736, 736, 736, 735, 735, 735, 735, 735, 735, 735, 735, 735], await _office.InstalmentsAsync(member));

        var request = await _office.CaseAsync(await _office.ReevaluateAsync(member, 40_000));

        Assert.Equal(RevenueStates.AwaitingIncome, request.State);
        Assert.Equal((new DateOnly(2026, 6, 5), new DateOnly(2026, 5, 12)), (request.Result!.EffectiveOn, request.NoticeSentOn));
        var after = await _office.InstalmentsAsync(member);
        Assert.Equal(request.QuoteAfter!.Amounts.ByInstalments, after.Sum());
        Assert.Equal([736, 736, 736, 735, 735], after.Take(5));
        var mail = await _office.ReadAsync(db => db.Mails.SingleAsync(m => m.MemberId == member.Id));
        Assert.Equal(("revenue-notice", RevenueOffice.Mail), (mail.Template, mail.ToAddress));
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public async Task The_notice_is_a_pdf_that_says_what_changes_from_when_and_why()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 40_000);

        var notice = await _office.ReadAsync(db => db.Documents.SingleAsync(d => d.SubjectId == id));
        Assert.Equal(DocumentKind.RevenueNotice, notice.Kind);
        var text = PdfTool.Text(notice.Content);
        foreach (var expected in new[]
                 {
                     "Avis d’appel rectificatif – Année 2026", "Boulangerie Lafleur", $"N° adhérent {member.Number}", "12 mai 2026", "40 000,00 €",
                     "à partir de l’échéance du 5 juin 2026", "8 823,00 € hors CFP", "3 678,00 €", "5 novembre 2026", "120,00 €",
                     "Maladie-maternité", "D621-2", "L131-6-2", "Page 1 / ",
                 })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(notice.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_change_is_recalculated_at_once_but_waits_for_a_person_before_the_notice()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 50_000);

        Assert.Equal(RevenueStates.UnderReview, (await _office.CaseAsync(id)).State);
        Assert.Equal([736, 736, 736, 735, 735, 1_712, 1_712, 1_712, 1_712, 1_711, 1_711, 1_711], await _office.InstalmentsAsync(member));
        Assert.Empty(await _office.MailsOfAsync(member));

        await _office.AnswerAsync(id, "approve");
        Assert.Equal(RevenueStates.AwaitingIncome, (await _office.CaseAsync(id)).State);
        Assert.Equal(["revenue-notice"], await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task On_the_tenth_day_staff_are_alerted_that_the_notice_has_not_left()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 50_000);

        await _office.DayAsync(2026, 5, 21);
        Assert.Equal(RevenueStates.UnderReview, (await _office.CaseAsync(id)).State);
        await _office.DayAsync(2026, 5, 22);
        Assert.Equal(RevenueStates.NoticeLate, (await _office.CaseAsync(id)).State);
        Assert.Contains("n’est pas parti", Assert.Single(await _office.OpenTasksAsync(id)).Label, StringComparison.Ordinal);

        await _office.AnswerAsync(id, "approve");
        Assert.Equal(new DateOnly(2026, 5, 22), (await _office.CaseAsync(id)).NoticeSentOn);
    }

    [Fact]
    public async Task A_refused_review_puts_the_schedule_back_and_tells_why()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var before = await _office.InstalmentsAsync(member);
        var id = await _office.ReevaluateAsync(member, 50_000);
        await _office.AnswerAsync(id, "reverse", "Ce revenu comprend celui de votre conjointe.");

        Assert.Equal(before, await _office.InstalmentsAsync(member));
        Assert.Equal(IncomeStage.LastYear, (await _office.FileAsync(member)).ScheduleOf(2026)!.Stage);
        var mail = await _office.ReadAsync(db => db.Mails.SingleAsync(m => m.MemberId == member.Id));
        Assert.Equal("revenue-reversed", mail.Template);
        Assert.Contains("celui de votre conjointe", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_survives_a_second_request_and_is_used_by_it()
    {
        _office.Clock.SetDay(2026, 8, 25);
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 60_000, Rhythm.MonthlyOnThe20th);
        var first = await _office.ReevaluateAsync(member, 10_000);
        Assert.Equal(9_924, (await _office.FileAsync(member)).ScheduleOf(2026)!.Credit);

        var second = await _office.ReevaluateAsync(member, 20_000);

        Assert.Equal(RevenueStates.Superseded, (await _office.CaseAsync(first)).State);
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal(12_755 - (await _office.CaseAsync(second)).QuoteAfter!.Amounts.ByInstalments, schedule.Credit);
        Assert.Equal([0, 0, 0, 0], schedule.Instalments.OrderBy(i => i.DueOn).Skip(8).Select(i => i.Amount));
    }

    [Fact]
    public async Task Staff_correct_an_instalment_with_a_reason_and_a_new_notice_leaves()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 40_000);
        await _office.DoAsync<StaffReevaluations>(async (staff, _) => await staff.CorrectInstalmentAsync(
            (await staff.FindAsync(id, CancellationToken.None))!, new(2026, 7, 5), new(2026, 7, 28), 500, "Accord de délai au téléphone", Office.Camille, CancellationToken.None));

        var instalments = (await _office.FileAsync(member)).ScheduleOf(2026)!.Instalments;
        Assert.Equal(500, instalments.Single(i => i.DueOn == new DateOnly(2026, 7, 28)).Amount);
        Assert.Equal(["revenue-notice", "revenue-notice"], await _office.MailsOfAsync(member));
        var journal = await _office.ReadAsync(db => db.Set<JournalEntry>().Where(j => j.InstanceId == id && j.Kind == JournalKind.Change).SingleAsync());
        Assert.Contains("Accord de délai au téléphone", journal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_take_a_reevaluation_back()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var before = await _office.InstalmentsAsync(member);
        var id = await _office.ReevaluateAsync(member, 40_000);
        await _office.DoAsync<StaffReevaluations>(async (staff, _) =>
            await staff.ReverseAsync((await staff.FindAsync(id, CancellationToken.None))!, "Demandé par erreur", Office.Camille, CancellationToken.None));
        Assert.Equal(RevenueStates.Reversed, (await _office.CaseAsync(id)).State);
        Assert.Equal(before, await _office.InstalmentsAsync(member));
    }

    [Fact]
    public async Task What_cannot_be_reevaluated_is_said_in_a_sentence()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await Assert.ThrowsAsync<EstimateTooLarge>(() => _office.ReevaluateAsync(member, 1_000_000_000));
        await Assert.ThrowsAsync<NotInformed>(() => _office.DoAsync<Reevaluations>((acts, _) => acts.EstimateAsync(member.Id, 20_000, false, CancellationToken.None)));
        await Assert.ThrowsAsync<MailNotValidated>(() => _office.DoAsync<Reevaluations>((acts, _) =>
            acts.RequestAsync(member.Id, 20_000, null, "", Guid.NewGuid(), RevenueOffice.Alix, CancellationToken.None)));
        await Assert.ThrowsAsync<PreviewOutdated>(() => _office.DoAsync<Reevaluations>((acts, _) =>
            acts.RequestAsync(member.Id, 20_000, RevenueOffice.Mail, "seen-something-else", Guid.NewGuid(), RevenueOffice.Alix, CancellationToken.None)));
        _office.Clock.SetDay(2026, 11, 25);
        await Assert.ThrowsAsync<TooLateThisYear>(() => _office.ReevaluateAsync(member, 20_000));
        await Assert.ThrowsAsync<IncomeOfUnfinishedYear>(() => _office.DeclareIncomeAsync(member, 2026, 20_000));
    }
}
