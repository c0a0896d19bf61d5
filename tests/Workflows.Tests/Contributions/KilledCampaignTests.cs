using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Contributions;

public sealed class KilledCampaignTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Members = 60;

    [Fact]
    public async Task An_invoicing_run_killed_near_its_start_middle_and_end_issues_what_an_undisturbed_one_would()
    {
        await using var office = new Office(database, new FakeClock(2025, 1, 2));
        var members = new List<Member>();
        for (var i = 0; i < Members; i++) members.Add(await office.MemberAsync(1 + i % 4));
        await office.OpenCampaignAsync(2025, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31));
        foreach (var member in members) await office.DeclareAsync(member, 2025);
        var expected = await office.ReadAsync(async db => (await db.Declarations.ToListAsync()).Sum(d => d.Quote!.TotalInclTax));
        await office.DoAsync<InvoicingRuns>(async (runs, db) =>
        {
            var prepared = await runs.PrepareAsync(2025, Office.Camille, CancellationToken.None);
            await runs.ReleaseAsync(await db.InvoicingRuns.SingleAsync(r => r.Id == prepared.Id), Office.Idriss, CancellationToken.None);
        });

        foreach (var share in new[] { 0.01, 0.50, 0.99 }) await KillAtAsync(office, (int)(share * Members));
        using (var last = Worker(office)) Assert.Equal(0, await last.ExitCodeAsync());

        var invoices = await office.ReadAsync(db => db.Invoices.OrderBy(i => i.Number).ToListAsync());
        Assert.Equal(members.Select(m => m.Id).Order(), invoices.Select(i => i.MemberId).Order());
        Assert.Equal(Enumerable.Range(0, Members).Select(i => invoices[0].Number + i), invoices.Select(i => i.Number));
        Assert.Equal(expected, invoices.Sum(i => i.TotalInclTax.Euros));
        Assert.Equal(Members, await office.ReadAsync(db => db.Documents.CountAsync(d => d.Kind == DocumentKind.Invoice)));
        Assert.Equal(Members, await office.ReadAsync(db => db.Mails.CountAsync(m => m.Template == "invoice")));
        Assert.True(await office.ReadAsync(db => db.Declarations.AllAsync(d => d.State == DeclarationStates.Invoiced)));
    }

    /// <summary>Starts a worker and kills it as soon as that many invoices stand.</summary>
    private async Task KillAtAsync(Office office, int invoices)
    {
        using var worker = Worker(office);
        await worker.ReadyAsync();
        await Eventually.TrueAsync(() => office.ReadAsync(async db => await db.Invoices.CountAsync() >= invoices), TimeSpan.FromSeconds(60));
        worker.Kill();
    }

    private WorkerProcess Worker(Office office) =>
        new(null, database.ConnectionString, office.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
}
