using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Contributions;

public sealed class AnnualDeclarationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2024, 1, 2));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_confirmed_declaration_has_its_amount_its_statement_and_its_mail()
    {
        var member = await _office.InJanuaryAsync(2025);

        await _office.DeclareAsync(member, 2025);

        var declaration = await _office.DeclarationAsync(member, 2025);
        Assert.Equal(DeclarationStates.Confirmed, declaration.State);
        Assert.Equal((6, 693.00m, 138.60m, 831.60m),
            (declaration.Headcount, declaration.Quote!.TotalExclTax, declaration.Quote.Vat, declaration.Quote.TotalInclTax));
        Assert.Equal(("tariff", "2025-01-01"), (declaration.Quote.Book, declaration.Quote.Version));
        Assert.Equal("declaration-statement", (await _office.MailsOfAsync(member))[^1]);
        var statement = await _office.ReadAsync(db => db.Documents.SingleAsync(d => d.SubjectId == declaration.Id));
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(statement.Content, 0, 4));
    }

    [Fact]
    public async Task Whoever_does_not_declare_is_reminded_three_times_then_invoiced_by_the_office()
    {
        var member = await _office.InJanuaryAsync(2026);
        foreach (var (day, reminders) in new[] { (16, 1), (24, 2), (29, 3) })
        {
            await _office.DayAsync(2026, 1, day);
            Assert.Equal(reminders, (await _office.MailsOfAsync(member)).Count(m => m == "declaration-reminder"));
        }

        await _office.DayAsync(2026, 1, 31);
        Assert.Empty(await _office.InvoicesAsync(member));
        await _office.DayAsync(2026, 2, 1);
        Assert.Single(await _office.InvoicesAsync(member));
    }

    [Fact]
    public async Task A_declaration_without_anybody_left_waits_for_a_person()
    {
        var member = await _office.InJanuaryAsync(2025, employees: 0);
        await _office.DeclareAsync(member, 2025);
        Assert.Equal(DeclarationStates.UnderReview, (await _office.DeclarationAsync(member, 2025)).State);

        await _office.AnswerAsync(member, 2025, "correct", "Vous aviez six salariés l’an dernier.");

        var handedBack = await _office.DeclarationAsync(member, 2025);
        Assert.Equal(DeclarationStates.InProgress, handedBack.State);
        Assert.False(handedBack.HasOpenAnomalies);
        Assert.Equal("correction-requested", (await _office.MailsOfAsync(member))[^1]);
        var correction = await _office.ReadAsync(db => db.Mails.Where(m => m.MemberId == member.Id && m.Template == "correction-requested").SingleAsync());
        Assert.Contains("Vous aviez six salariés l’an dernier.", correction.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_replace_the_amount_and_before_after_and_why_are_kept()
    {
        var member = await _office.InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);

        await _office.StaffAsync(member, 2025, (acts, d) =>
            acts.OverrideAmountAsync(d, Money.Of(600m), "Accord de la direction", Office.Camille, CancellationToken.None));
        await _office.InvoiceAsync(2025);

        var invoice = Assert.Single(await _office.InvoicesAsync(member));
        Assert.Equal((600.00m, 120.00m, 720.00m), (invoice.TotalExclTax.Euros, invoice.Vat.Euros, invoice.TotalInclTax.Euros));
        var declaration = await _office.DeclarationAsync(member, 2025);
        Assert.Equal((693.00m, 600.00m, "Accord de la direction"),
            (declaration.Quote!.Correction!.Before, declaration.Quote.Correction.After, declaration.Quote.Correction.Reason));
        var journal = await _office.ReadAsync(db => db.Set<JournalEntry>().Where(j => j.InstanceId == declaration.Id).ToListAsync());
        Assert.Contains(journal, j => j.Kind == JournalKind.Change && j.ByName == "Camille Morel"
            && j.Text!.Contains("Accord de la direction", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suspended_member_waits_until_it_is_reinstated()
    {
        _office.Clock.SetDay(2027, 1, 2);
        var member = await _office.MemberAsync(3);
        await _office.DoAsync<BackOfficeDb>(async (db, _) =>
        {
            (await db.Members.SingleAsync(m => m.Id == member.Id)).Suspend();
            await db.SaveChangesAsync();
        });
        await _office.OpenCampaignAsync(2027, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31));
        Assert.Equal(DeclarationStates.NotOpen, (await _office.DeclarationAsync(member, 2027)).State);

        await _office.DoAsync<BackOfficeDb>(async (db, _) =>
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
        Assert.Equal(["declaration-invitation"], await _office.MailsOfAsync(member));
    }
}
