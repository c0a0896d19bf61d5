using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
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

        await _office.AnswerTaskAsync(id, "approve");
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
        Assert.Contains("n’est pas parti", Assert.Single(await _office.TasksAsync(id)).Label, StringComparison.Ordinal);

        await _office.AnswerTaskAsync(id, "approve");
        Assert.Equal(new DateOnly(2026, 5, 22), (await _office.CaseAsync(id)).NoticeSentOn);
    }

    [Fact]
    public async Task A_refused_review_puts_the_schedule_back_and_tells_why()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var before = await _office.InstalmentsAsync(member);
        var id = await _office.ReevaluateAsync(member, 50_000);
        await _office.AnswerTaskAsync(id, "reverse", "Ce revenu comprend celui de votre conjointe.");

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
    public async Task A_final_income_above_the_estimate_is_claimed_over_the_dates_left()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 25_000);
        await OpenAsync(member, new(2027, 5, 20));

        var settled = (await _office.DeclareIncomeAsync(member, 2026, 40_000))!;

        var owed = RevenueBooks.Scale.Definitive(2026, SelfEmployedFacts.On(SelfEmployedActivity.Merchant, 40_000)).Amounts.Total;
        Assert.Equal(owed - settled.Called, settled.Difference);
        Assert.True(settled.Difference > 0);
        var later = (await _office.FileAsync(member)).ScheduleOf(2027)!.Instalments.OrderBy(i => i.DueOn).ToList();
        Assert.Equal(settled.Difference, later.Sum(i => i.Regularisation));
        Assert.All(later.Where(i => i.DueOn < new DateOnly(2027, 6, 4)), i => Assert.Equal(0, i.Regularisation));
        Assert.Equal((RevenueStates.Regularised, settled.Difference), ((await _office.CaseAsync(id)).State, (await _office.CaseAsync(id)).FinalDifference));
        Assert.Contains("revenue-regularised", await _office.MailsOfAsync(member));
    }

    [Fact]
    public async Task What_was_called_in_excess_pays_older_debts_first_and_the_rest_is_refunded()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 50_000);
        await _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
        {
            // Everything called so far is paid but the last instalment.
            var file = (await files.FindAsync(member.Id, CancellationToken.None))!;
            Assert.Equal(0, await files.ReceivePaymentAsync(file, 1_305 * 4, CancellationToken.None));
        });
        await OpenAsync(member, new(2027, 5, 20));
        await PayAllButAsync(member, 2_000);

        var settled = (await _office.DeclareIncomeAsync(member, 2026, 30_000))!;

        Assert.Equal(-(15_659 - 8_823), settled.Difference);
        Assert.Equal((2_000, 15_659 - 8_823 - 2_000), (settled.SetOff, settled.Refund));
        Assert.Empty((await _office.FileAsync(member)).DebtsOn(new DateOnly(2027, 5, 20)));
    }

    [Fact]
    public async Task On_1_January_every_active_file_gets_its_schedule_once()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 1, 1);
        await _office.DoAsync<RevenueYears>(async (years, _) => Assert.True(await years.OpenMissingAsync(CancellationToken.None) >= 1));
        Assert.Equal(IncomeStage.YearBeforeLast, (await _office.FileAsync(member)).ScheduleOf(2027)!.Stage);
        await _office.DoAsync<RevenueYears>(async (years, _) => Assert.Equal(0, await years.OpenMissingAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task The_year_after_is_recalculated_once_last_years_income_is_known()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await OpenAsync(member, new(2027, 5, 12));
        Assert.Equal(IncomeStage.YearBeforeLast, (await _office.FileAsync(member)).ScheduleOf(2027)!.Stage);

        await _office.DeclareIncomeAsync(member, 2026, 50_000);

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2027)!;
        Assert.Equal((IncomeStage.LastYear, 50_000), (schedule.Stage, schedule.Income));
        Assert.Equal(schedule.Quote.Amounts.ByInstalments, schedule.Instalments.Sum(i => i.Amount));
    }

    [Fact]
    public async Task A_new_activity_pays_on_a_flat_base_from_ninety_days_after_its_start()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 0, startedOn: new(2026, 3, 10), declared: false);
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.FlatBase, 3_593), (schedule.Stage, schedule.Quote.Amounts.Total));
        Assert.Equal(new DateOnly(2026, 7, 5), schedule.Instalments.Min(i => i.DueOn));
        Assert.Equal(3_593, schedule.Instalments.Sum(i => i.Total));
    }

    [Fact]
    public async Task Without_any_declaration_the_base_is_raised()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 0, declared: false);
        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.Undeclared, 30_038), (schedule.Stage, schedule.Quote.Amounts.Base));
    }

    [Fact]
    public async Task After_a_cessation_nothing_more_is_called_and_nothing_is_reevaluated()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 30_000);
        await _office.DoWithFileAsync(member, (desk, _, file) => desk.CeaseAsync(file, new(2026, 6, 30), "Retraite", Office.Camille, CancellationToken.None));
        Assert.Equal(0, (await _office.InstalmentsAsync(member)).Skip(6).Sum());
        await Assert.ThrowsAsync<ActivityCeased>(() => _office.ReevaluateAsync(member, 20_000));
    }

    [Fact]
    public async Task The_rhythm_changes_once_a_year_and_the_sum_stays()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await ChooseAsync(member, Rhythm.Quarterly);
        var instalments = (await _office.FileAsync(member)).ScheduleOf(2026)!.Instalments.OrderBy(i => i.DueOn).ToList();
        Assert.Equal(8_943, instalments.Sum(i => i.Total));
        Assert.Equal([new(2026, 8, 5), new(2026, 11, 5)], instalments.Skip(5).Select(i => i.DueOn));
        Assert.Equal(120, instalments[^1].Training);
        await Assert.ThrowsAsync<RhythmAlreadyChosen>(() => ChooseAsync(member, Rhythm.MonthlyOnThe20th));
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

    private async Task OpenAsync(Member member, DateOnly day)
    {
        _office.Clock.SetDay(day.Year, day.Month, day.Day);
        await _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            files.OpenYear((await files.FindAsync(member.Id, CancellationToken.None))!, day.Year);
            await db.SaveChangesAsync();
        });
    }

    private Task PayAllButAsync(Member member, decimal euros) => _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
    {
        var file = (await files.FindAsync(member.Id, CancellationToken.None))!;
        await files.ReceivePaymentAsync(file, file.DebtsOn(_office.Clock.Today()).Sum(d => d.Unpaid) - euros, CancellationToken.None);
    });

    private Task ChooseAsync(Member member, Rhythm rhythm) => _office.DoAsync<SelfEmployedFiles>(async (files, _) =>
        await files.ChooseRhythmAsync((await files.FindAsync(member.Id, CancellationToken.None))!, rhythm, CancellationToken.None));
}
