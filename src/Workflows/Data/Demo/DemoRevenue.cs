using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>
/// The one self-employed person of the demo: two incomes declared, this year's schedule paid but for its last call. On the 20th, so that
/// there is an instalment left to re-evaluate until the first days of December.
/// </summary>
internal static class DemoRevenue
{
    public static async Task TellAsync(IServiceProvider services, DateOnly today, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var files = scope.ServiceProvider.GetRequiredService<SelfEmployedFiles>();
        var number = DemoPeople.NumberOf(DemoRoles.SelfEmployedAccount);
        var member = await db.Members.Include(m => m.Contacts).Include(m => m.Establishments).AsSplitQuery().SingleAsync(m => m.Number == number, ct);
        var file = files.Open(member.Id, SelfEmployedActivity.Artisan, new DateOnly(today.Year - 9, 4, 1), rhythm: Rhythm.MonthlyOnThe20th);
        file.Incomes.Add(Income(file, today.Year - 2, 18_000, 7_000));
        file.Incomes.Add(Income(file, today.Year - 1, 24_000, 9_200));
        var schedule = files.OpenYear(file, today.Year);
        var called = schedule.Instalments.Where(i => i.DueOn <= today).OrderBy(i => i.DueOn).ToList();
        foreach (var instalment in called.SkipLast(1)) instalment.Pay(instalment.Total);
        scope.ServiceProvider.GetRequiredService<RevenueNotices>().TellSchedule(schedule, ScheduleNews.Opened, null, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private static AnnualIncome Income(SelfEmployedFile file, int year, decimal profit, decimal charges) => new()
    {
        FileId = file.Id,
        Year = year,
        Profit = profit,
        SocialCharges = charges,
        ReplacementIncome = 0,
        DeclaredOn = new DateOnly(year + 1, 5, 18),
    };
}
