using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Revenue;

/// <summary>A new civil year: every active file gets its schedule, on the income known by then, and its person the notice.</summary>
public sealed class RevenueYears(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>Opens what is missing for the current year, a batch a transaction: stopped anywhere, it goes on the next night.</summary>
    /// <returns>How many schedules were opened.</returns>
    public async Task<int> OpenMissingAsync(CancellationToken ct)
    {
        for (var opened = 0; ;)
        {
            var now = await OpenBatchAsync(clock.Today(), ct);
            if (now == 0) return opened;
            opened += now;
        }
    }

    private async Task<int> OpenBatchAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var files = scope.ServiceProvider.GetRequiredService<SelfEmployedFiles>();
        var notices = scope.ServiceProvider.GetRequiredService<RevenueNotices>();
        var without = await db.Set<SelfEmployedFile>()
            .Where(f => f.StartedOn <= today && (f.CeasedOn == null || f.CeasedOn >= new DateOnly(today.Year, 1, 1)) && !f.Schedules.Any(s => s.Year == today.Year))
            .OrderBy(f => f.Id).Select(f => f.Member.Number).Take(Batch).ToListAsync(ct);
        foreach (var file in await files.FindAllAsync(without, ct))
        {
            var schedule = files.OpenYear(file, today.Year);
            if (schedule.Instalments.Any(i => i.Total > 0)) notices.TellSchedule(schedule, ScheduleNews.Opened, null, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
        return without.Count;
    }
}
