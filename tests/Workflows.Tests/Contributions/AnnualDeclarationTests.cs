using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Contributions;

public sealed class AnnualDeclarationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2024, 1, 2));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<Member> InJanuaryAsync(int year, int employees = 6)
    {
        _office.Clock.SetDay(year, 1, 2);
        var member = await _office.MemberAsync(employees);
        if (!await _office.ReadAsync(db => db.Campaigns.AnyAsync(c => c.Year == year)))
            await _office.OpenCampaignAsync(year, new DateOnly(year, 1, 1), new DateOnly(year, 1, 31));
        else await _office.DoAsync<Campaigns>(async (campaigns, db) => await campaigns.OpenForMemberAsync(
            await db.Campaigns.SingleAsync(c => c.Year == year), member.Number, Office.Camille, CancellationToken.None));
        await _office.DispatchAsync();
        return member;
    }

    private Task<List<Invoice>> InvoicesAsync(Member member) => _office.ReadAsync(db =>
        db.Invoices.Where(i => i.MemberId == member.Id).OrderBy(i => i.Number).AsNoTracking().ToListAsync());

    private Task<List<string>> MailsAsync(Member member) => _office.ReadAsync(db =>
        db.Mails.Where(m => m.MemberId == member.Id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Template).ToListAsync());

    [Fact]
    public async Task The_office_invoices_six_people_833_76_and_cancels_it_when_the_member_at_last_declares()
    {
        var member = await InJanuaryAsync(2024);

        await _office.DayAsync(2024, 2, 1);
        var office = Assert.Single(await InvoicesAsync(member));
        Assert.Equal(("Facture d’office", 694.80m, 138.96m, 833.76m, new DateOnly(2024, 2, 1)),
            (office.Label, office.TotalExclTax.Euros, office.Vat.Euros, office.TotalInclTax.Euros, office.IssuedOn));
        Assert.Equal(DeclarationStates.Closed, (await _office.DeclarationAsync(member, 2024)).State);

        _office.Clock.SetDay(2024, 2, 20);
        await _office.StaffAsync(member, 2024, (acts, d) =>
            acts.LetInLateAsync(d, new DateOnly(2024, 2, 29), "Appel du gérant", Office.Camille, CancellationToken.None));
        await _office.DeclareAsync(member, 2024);
        await _office.DayAsync(2024, 2, 23);
        Assert.Equal(new InvoicingPreview(1, 1, 833.76m, -833.76m),
            await _office.DoAsync<InvoicingRuns, InvoicingPreview>((runs, _) => runs.PreviewAsync(2024, CancellationToken.None)));
        await _office.InvoiceAsync(2024);

        var invoices = await InvoicesAsync(member);
        var (credit, real) = (invoices[1], invoices[2]);
        Assert.Equal(("Facture d’office", -833.76m, new DateOnly(2024, 2, 23), office.Number),
            (credit.Label, credit.TotalInclTax.Euros, credit.IssuedOn, credit.CreditOfNumber));
        Assert.Equal((InvoiceKind.Annual, 833.76m, 2024), (real.Kind, real.TotalInclTax.Euros, real.Year));
        Assert.Equal([office.Number, office.Number + 1, office.Number + 2], invoices.Select(i => i.Number));
        Assert.Equal(DeclarationStates.Invoiced, (await _office.DeclarationAsync(member, 2024)).State);
        // The other tests' members are invoiced by the same campaign.
        var ofTheYear = await _office.ReadAsync(db => db.Invoices.Where(i => i.Year == 2024).AsNoTracking().ToListAsync());
        Assert.Equal(ofTheYear.Sum(i => i.TotalInclTax.Euros), await _office.DoAsync<Campaigns, decimal>(async (campaigns, db) =>
            (await campaigns.StatisticsAsync(await db.Campaigns.SingleAsync(c => c.Year == 2024), CancellationToken.None)).InvoicedInclTax));
    }

    [Fact]
    public async Task A_confirmed_declaration_has_its_amount_its_statement_and_its_mail()
    {
        var member = await InJanuaryAsync(2025);

        await _office.DeclareAsync(member, 2025);

        var declaration = await _office.DeclarationAsync(member, 2025);
        Assert.Equal(DeclarationStates.Confirmed, declaration.State);
        Assert.Equal((6, 693.00m, 138.60m, 831.60m),
            (declaration.Headcount, declaration.Quote!.TotalExclTax, declaration.Quote.Vat, declaration.Quote.TotalInclTax));
        Assert.Equal(("tariff", "2025-01-01"), (declaration.Quote.Book, declaration.Quote.Version));
        Assert.Equal("declaration-statement", (await MailsAsync(member))[^1]);
        var statement = await _office.ReadAsync(db => db.Documents.SingleAsync(d => d.SubjectId == declaration.Id));
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(statement.Content, 0, 4));
    }

    [Fact]
    public async Task Whoever_does_not_declare_is_reminded_three_times_then_invoiced_by_the_office()
    {
        var member = await InJanuaryAsync(2026);
        foreach (var (day, reminders) in new[] { (16, 1), (24, 2), (29, 3) })
        {
            await _office.DayAsync(2026, 1, day);
            Assert.Equal(reminders, (await MailsAsync(member)).Count(m => m == "declaration-reminder"));
        }

        await _office.DayAsync(2026, 1, 31);
        Assert.Empty(await InvoicesAsync(member));
        await _office.DayAsync(2026, 2, 1);
        Assert.Single(await InvoicesAsync(member));
    }

    [Fact]
    public async Task A_declaration_without_anybody_left_waits_for_a_person()
    {
        var member = await InJanuaryAsync(2025, employees: 0);
        await _office.DeclareAsync(member, 2025);
        Assert.Equal(DeclarationStates.UnderReview, (await _office.DeclarationAsync(member, 2025)).State);

        await _office.AnswerAsync(member, 2025, "correct", "Vous aviez six salariés l’an dernier.");

        var handedBack = await _office.DeclarationAsync(member, 2025);
        Assert.Equal(DeclarationStates.InProgress, handedBack.State);
        Assert.False(handedBack.HasOpenAnomalies);
        Assert.Equal("correction-requested", (await MailsAsync(member))[^1]);
        var correction = await _office.ReadAsync(db => db.Mails.Where(m => m.MemberId == member.Id && m.Template == "correction-requested").SingleAsync());
        Assert.Contains("Vous aviez six salariés l’an dernier.", correction.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_replace_the_amount_and_before_after_and_why_are_kept()
    {
        var member = await InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);

        await _office.StaffAsync(member, 2025, (acts, d) =>
            acts.OverrideAmountAsync(d, Money.Of(600m), "Accord de la direction", Office.Camille, CancellationToken.None));
        await _office.InvoiceAsync(2025);

        var invoice = Assert.Single(await InvoicesAsync(member));
        Assert.Equal((600.00m, 120.00m, 720.00m), (invoice.TotalExclTax.Euros, invoice.Vat.Euros, invoice.TotalInclTax.Euros));
        var declaration = await _office.DeclarationAsync(member, 2025);
        Assert.Equal((693.00m, 600.00m, "Accord de la direction"),
            (declaration.Quote!.Correction!.Before, declaration.Quote.Correction.After, declaration.Quote.Correction.Reason));
        var journal = await _office.ReadAsync(db => db.Set<JournalEntry>().Where(j => j.InstanceId == declaration.Id).ToListAsync());
        Assert.Contains(journal, j => j.Kind == JournalKind.Change && j.ByName == "Camille Morel"
            && j.Text!.Contains("Accord de la direction", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reopening_is_refused_once_invoiced()
    {
        var member = await InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);
        await _office.StaffAsync(member, 2025, (acts, d) => acts.ReopenAsync(d, "Un salarié oublié", Office.Camille, CancellationToken.None));
        Assert.Equal(DeclarationStates.InProgress, (await _office.DeclarationAsync(member, 2025)).State);

        await _office.DeclareAsync(member, 2025);
        await _office.InvoiceAsync(2025);

        await Assert.ThrowsAsync<ReopeningOnlyBeforeInvoicing>(() => _office.StaffAsync(member, 2025, (acts, d) =>
            acts.ReopenAsync(d, "Trop tard", Office.Camille, CancellationToken.None)));
    }

    [Fact]
    public async Task An_invoice_is_mended_by_a_full_credit_and_a_new_invoice()
    {
        var member = await InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);
        await _office.InvoiceAsync(2025);

        await _office.StaffAsync(member, 2025, (acts, d) =>
            acts.CorrectInvoiceAsync(d, Money.Of(577.50m), "Cinq salariés", Office.Camille, CancellationToken.None));

        Assert.Equal([831.60m, -831.60m, 693.00m], (await InvoicesAsync(member)).Select(i => i.TotalInclTax.Euros));
    }

    [Fact]
    public async Task A_run_is_released_by_somebody_else_than_who_prepared_it()
    {
        var member = await InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);

        await _office.DoAsync<InvoicingRuns>(async (runs, db) =>
        {
            var prepared = await runs.PrepareAsync(2025, Office.Camille, CancellationToken.None);
            var run = await db.InvoicingRuns.SingleAsync(r => r.Id == prepared.Id);
            await Assert.ThrowsAsync<InvoicingRunNeedsTwoPeople>(() => runs.ReleaseAsync(run, Office.Camille, CancellationToken.None));
        });
        Assert.Empty(await InvoicesAsync(member));
    }

    [Fact]
    public async Task A_suspended_member_waits_until_it_is_reinstated()
    {
        _office.Clock.SetDay(2027, 1, 2);
        var member = await _office.MemberAsync(3);
        await _office.DoAsync<BackOffice.Workflows.Data.BackOfficeDb>(async (db, _) =>
        {
            (await db.Members.SingleAsync(m => m.Id == member.Id)).Suspend();
            await db.SaveChangesAsync();
        });
        await _office.OpenCampaignAsync(2027, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31));
        Assert.Equal(DeclarationStates.NotOpen, (await _office.DeclarationAsync(member, 2027)).State);

        await _office.DoAsync<BackOffice.Workflows.Data.BackOfficeDb>(async (db, _) =>
        {
            (await db.Members.SingleAsync(m => m.Id == member.Id)).Reinstate();
            await db.SaveChangesAsync();
        });
        await _office.StaffAsync(member, 2027, (acts, d) => acts.OpenAsync(d, Office.Camille, CancellationToken.None));

        Assert.Equal(DeclarationStates.ToDeclare, (await _office.DeclarationAsync(member, 2027)).State);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_is_an_incident_that_a_person_mends()
    {
        _office.Clock.SetDay(2028, 1, 2);
        var member = await _office.MemberAsync(3, withContact: false);
        await _office.OpenCampaignAsync(2028, new DateOnly(2028, 1, 1), new DateOnly(2028, 1, 31));
        for (var day = 3; day < 9; day++) await _office.DayAsync(2028, 1, day);
        var declaration = await _office.DeclarationAsync(member, 2028);
        var incident = await _office.ReadAsync(db => db.Set<WorkflowIncident>().SingleAsync(i => i.InstanceId == declaration.Id));

        await _office.DoAsync<WorkflowRuntime>(async (workflows, db) =>
        {
            db.Contacts.Add(new Contact
            {
                MemberId = member.Id,
                Role = ContactRole.Account,
                FirstName = "Alix",
                LastName = "Lafleur",
                Email = "alix@lafleur.example",
            });
            await db.SaveChangesAsync();
            workflows.Retry(incident.Id, "Contact ajouté", Office.Camille);
            await workflows.CommitAsync();
        });
        await _office.DispatchAsync();

        Assert.Equal(DeclarationStates.ToDeclare, (await _office.DeclarationAsync(member, 2028)).State);
        Assert.Equal(["declaration-invitation"], await MailsAsync(member));
    }
}
