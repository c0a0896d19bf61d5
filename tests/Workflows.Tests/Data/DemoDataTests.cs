using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace BackOffice.Workflows.Tests.Data;

public sealed class DemoDataTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_shows_every_state_an_incident_invoices_and_mails_on_any_day()
    {
        var today = new FakeClock(2026, 11, 20);
        var demo = new DemoData(database.DataSource, new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build(), today, new EphemeralDataProtectionProvider());
        Assert.Equal(DemoProgress.Empty, await demo.ProgressAsync(Stop));

        await demo.TellAsync(Stop);

        Assert.Equal(DemoProgress.Told, await demo.ProgressAsync(Stop));
        await using var db = database.NewDb();
        var states = await db.Declarations.GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Stop);
        Assert.Equal(DeclarationStates.All.Order(StringComparer.Ordinal), states.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(1, await db.Set<WorkflowIncident>().CountAsync(i => i.ResolvedAt == null && i.InstanceId == db.Declarations.Single(d => d.Year == 2026 && d.Member.Contacts.Count == 0).Id, Stop));
        Assert.InRange(await db.Members.CountAsync(Stop), 40, 45);
        Assert.InRange(await db.Employees.CountAsync(Stop), 500, 700);
        var numbers = await db.Invoices.Select(i => i.Number).OrderBy(n => n).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(0, numbers.Count).Select(i => numbers[0] + i), numbers);
        Assert.True(await db.Mails.AnyAsync(Stop));
        Assert.All(await db.Campaigns.ToListAsync(Stop), c => Assert.False(c.InvoicesNightly));
        Assert.All(await db.Invoices.ToListAsync(Stop), i => Assert.NotNull(i.DocumentId));
    }
}
