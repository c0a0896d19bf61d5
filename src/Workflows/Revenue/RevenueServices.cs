using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Revenue;

internal static class RevenueServices
{
    public static void AddRevenue(this IServiceCollection services)
    {
        services.AddSingleton<SelfEmployedScale>();
        services.AddSingleton<ScheduleRules>();
    }
}
