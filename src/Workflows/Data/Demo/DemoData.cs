using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>Fills an empty database with the demo's story, and keeps the campaign of the civil year open.</summary>
public sealed class DemoData(NpgsqlDataSource source, IConfiguration configuration, TimeProvider clock, IDataProtectionProvider protection)
{
    /// <summary>What the database holds: nothing yet, half a story (a start was killed), or all of it.</summary>
    public async Task<DemoProgress> ProgressAsync(CancellationToken ct)
    {
        await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        if (!await db.Members.AnyAsync(ct)) return DemoProgress.Empty;
        // The accounts come last: where they are, the story was told to its end.
        return await db.Users.AnyAsync(u => u.UserName == DemoAccounts.Admin2.Name, ct) ? DemoProgress.Told : DemoProgress.HalfTold;
    }

    public async Task TellAsync(CancellationToken ct)
    {
        var today = clock.GetUtcNow();
        var storyClock = new DemoClock(today.AddYears(-3));
        await using var services = BusinessServices.UnderClock(source, storyClock, configuration, s => s.AddAccounts().AddSingleton(protection));
        await new DemoStory(services, storyClock, today).TellAsync(ct);
        await DemoRevenue.TellAsync(services, FrenchCalendar.Office.DayOf(today), ct);
        await DemoAccounts.OpenAsync(services, ct);
    }

    /// <summary>A demo started in a new year finds its campaign: 1 January to 31 December, opened as staff would.</summary>
    public async Task OpenThisYearAsync(CancellationToken ct)
    {
        await using var services = BusinessServices.UnderClock(source, clock, configuration);
        await using var scope = services.CreateAsyncScope();
        var year = clock.Today().Year;
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        if (await db.Campaigns.AnyAsync(c => c.Year == year, ct)) return;
        await scope.ServiceProvider.GetRequiredService<Campaigns>()
            .OpenAsync(year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ct);
    }
}

public enum DemoProgress
{
    Empty,
    HalfTold,
    Told,
}
