using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Revenue;

internal static class RevenueServices
{
    public static void AddRevenue(this IServiceCollection services)
    {
        services.AddSingleton<SelfEmployedScale>();
        services.AddSingleton<ScheduleRules>();
        services.AddSingleton<ProvisionalBases>();
        services.AddScoped<SelfEmployedFiles>();
        services.AddSingleton<RevenueYears>();
        services.AddSingleton<IncomeImport>();
        services.AddScoped<IncomeBatch>();
        services.AddScoped<IncomeRuns>();
        services.AddScoped<IncomeRunner>();
        services.AddScoped<Refunds>();
        services.AddScoped<SelfEmployedDesk>();
        services.AddScoped<Reevaluations>();
        services.AddScoped<Settlements>();
        services.AddScoped<FinalIncomes>();
        services.AddScoped<StaffReevaluations>();
        services.AddScoped<RevenueNotices>();
    }
}
