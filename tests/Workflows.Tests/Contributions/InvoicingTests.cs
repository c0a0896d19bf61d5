using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Contributions;

/// <summary>What a declaration is invoiced for, by whom, and how an invoice is mended.</summary>
public sealed class InvoicingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2024, 1, 2));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_office_invoices_six_people_833_76_and_cancels_it_when_the_member_at_last_declares()
    {
        var member = await _office.InJanuaryAsync(2024);

        await _office.DayAsync(2024, 2, 1);
        var office = Assert.Single(await _office.InvoicesAsync(member));
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

        var invoices = await _office.InvoicesAsync(member);
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
    public async Task Who_has_no_known_headcount_hears_that_the_window_is_over_and_is_invoiced_nothing()
    {
        var nobody = await _office.InJanuaryAsync(2026, employees: 0);
        var six = await _office.InJanuaryAsync(2026);
        await _office.DayAsync(2026, 2, 1);

        Assert.Empty(await _office.InvoicesAsync(nobody));
        Assert.Equal(DeclarationStates.Closed, (await _office.DeclarationAsync(nobody, 2026)).State);
        Assert.Equal([nobody.Id], await _office.ReadAsync(db => db.Mails.Where(m => m.Template == "campaign-closing").Select(m => m.MemberId!.Value).ToListAsync()));
        Assert.Single(await _office.InvoicesAsync(six));
    }

    [Fact]
    public async Task Reopening_is_refused_once_invoiced()
    {
        var member = await _office.InJanuaryAsync(2025);
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
        var member = await _office.InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);
        await _office.InvoiceAsync(2025);

        await _office.StaffAsync(member, 2025, (acts, d) =>
            acts.CorrectInvoiceAsync(d, Money.Of(577.50m), "Cinq salariés", Office.Camille, CancellationToken.None));

        Assert.Equal([831.60m, -831.60m, 693.00m], (await _office.InvoicesAsync(member)).Select(i => i.TotalInclTax.Euros));
    }

    [Fact]
    public async Task A_run_is_released_by_somebody_else_than_who_prepared_it()
    {
        var member = await _office.InJanuaryAsync(2025);
        await _office.DeclareAsync(member, 2025);

        await _office.DoAsync<InvoicingRuns>(async (runs, db) =>
        {
            var prepared = await runs.PrepareAsync(2025, Office.Camille, CancellationToken.None);
            var run = await db.InvoicingRuns.SingleAsync(r => r.Id == prepared.Id);
            await Assert.ThrowsAsync<InvoicingRunNeedsTwoPeople>(() => runs.ReleaseAsync(run, Office.Camille, CancellationToken.None));
        });
        Assert.Empty(await _office.InvoicesAsync(member));
    }
}
