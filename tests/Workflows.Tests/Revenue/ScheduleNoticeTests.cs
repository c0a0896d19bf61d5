using BackOffice.Testing;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Tests.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>Whatever moves a due date reaches the person by mail, with a PDF that says why.</summary>
public sealed class ScheduleNoticeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_final_income_brings_one_notice_with_the_settlement_and_the_schedule_that_rests_on_it()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await OpenNextYearAsync(member);
        _office.Clock.SetDay(2027, 5, 20);
        var settled = (await _office.DeclareIncomeAsync(member, 2026, 40_000))!;

        var (kind, text) = await OnlyNoticeAsync(member, settled.Id, "revenue-regularised");
        Assert.Equal(DocumentKind.SettlementNotice, kind);
        foreach (var expected in new[]
                 {
                     "Avis de régularisation – Année 2026", "Boulangerie Lafleur", "Votre revenu de 2026 est connu", "Revenu brut de 40 000 € moins un abattement de 10 400 €", "40 000,00 €", "Reste à payer", "3 477,00 €",
                     "2027 reposent maintenant sur votre revenu déclaré", "Vos échéances de 2027", "5 juillet 2027", "revenu de l’année dernière",
                     "Cotisations définitives de 2026", "Cotisations provisionnelles de 2027", "barème « Cotisations définitives des indépendants » du 1er janvier 2026", "barème « Cotisations provisionnelles des indépendants »", "R613-5",
                 })
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_that_moves_without_a_settlement_is_told_too()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await _office.DeclareIncomeAsync(member, 2025, 40_000);

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        Assert.Equal((IncomeStage.LastYear, 40_000), (schedule.Stage, schedule.Income));
        var (kind, text) = await OnlyNoticeAsync(member, schedule.Id, "revenue-schedule");
        Assert.Equal(DocumentKind.ScheduleNotice, kind);
        foreach (var expected in new[] { "Échéancier – Année 2026", "reposent maintenant sur votre revenu déclaré", "40 000,00 €", "Avant", "Maintenant", "736,00 €" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_of_a_new_year_is_sent_in_January_once()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Artisan, 25_000);
        _office.Clock.SetDay(2027, 1, 1);
        await _office.DoAsync<RevenueYears>((years, _) => years.OpenMissingAsync(CancellationToken.None));
        await _office.DoAsync<RevenueYears>((years, _) => years.OpenMissingAsync(CancellationToken.None));

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2027)!;
        var (_, text) = await OnlyNoticeAsync(member, schedule.Id, "revenue-schedule");
        Assert.Contains("Vos cotisations provisionnelles de 2027 sont établies.", text, StringComparison.Ordinal);
        Assert.Contains("25 000,00 €", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maintenant", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_rhythm_a_cessation_and_its_undoing_are_each_told()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        await ActAsync(member, (desk, files, file) => files.ChooseRhythmAsync(file, Rhythm.MonthlyOnThe20th, CancellationToken.None));
        await ActAsync(member, (desk, files, file) => desk.CeaseAsync(file, new DateOnly(2026, 6, 30), "Retraite", Office.Camille, CancellationToken.None));
        await ActAsync(member, (desk, files, file) => desk.ResumeAsync(file, "Erreur de dossier", Office.Camille, CancellationToken.None));

        Assert.Equal(["revenue-schedule", "revenue-schedule", "revenue-schedule"], await _office.MailsOfAsync(member));
        var texts = (await NoticesAsync(member)).ConvertAll(d => PdfTool.Text(d.Content));
        foreach (var expected in new[] { "Vous avez choisi un autre rythme", "Chaque mois, le 20", "20 juin 2026" }) Assert.Contains(expected, texts[0], StringComparison.Ordinal);
        Assert.Contains("cessation d’activité du 30 juin 2026", texts[1], StringComparison.Ordinal);
        Assert.Contains("cessation d’activité est annulée", texts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reversed_reevaluation_is_told_with_the_schedule_that_is_back()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        var id = await _office.ReevaluateAsync(member, 50_000);
        await _office.AnswerAsync(id, "reverse", "Revenu de votre conjointe compris");

        var schedule = (await _office.FileAsync(member)).ScheduleOf(2026)!;
        var (_, text) = await OnlyNoticeAsync(member, schedule.Id, "revenue-reversed");
        foreach (var expected in new[] { "Le service a annulé votre réévaluation", "1 712,00 €", "735,00 €" }) Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    private async Task<(DocumentKind Kind, string Text)> OnlyNoticeAsync(Member member, Guid subject, string template)
    {
        var mail = Assert.Single(await _office.ReadAsync(db => db.Mails.Where(m => m.MemberId == member.Id).ToListAsync()));
        Assert.Equal(template, mail.Template);
        var notice = Assert.Single(await NoticesAsync(member));
        Assert.Equal(subject, notice.SubjectId);
        Assert.Equal([notice.Id], mail.Attachments);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(notice.Content), StringComparison.Ordinal);
        return (notice.Kind, PdfTool.Text(notice.Content));
    }

    private Task<List<StoredDocument>> NoticesAsync(Member member) => _office.ReadAsync(db => db.Documents.AsNoTracking().Where(d => d.MemberId == member.Id).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).ToListAsync());

    private Task OpenNextYearAsync(Member member) => _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
    {
        files.OpenYear((await files.FindAsync(member.Id, CancellationToken.None))!, 2027);
        await db.SaveChangesAsync();
    });

    private Task ActAsync(Member member, Func<SelfEmployedDesk, SelfEmployedFiles, SelfEmployedFile, Task> act) => _office.DoWithFileAsync(member, act);
}
