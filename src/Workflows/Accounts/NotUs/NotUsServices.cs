using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Accounts.NotUs;

internal static class NotUsServices
{
    public static IServiceCollection AddNotUs(this IServiceCollection services)
    {
        services.AddScoped<NotUsReports>();
        services.AddScoped<IFreezes, AccountFreeze>();
        return services;
    }
}
