using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Accounts.PasswordReset;

internal static class ResetServices
{
    public static IServiceCollection AddPasswordReset(this IServiceCollection services)
    {
        services.AddSingleton<NumberSeal>();
        services.AddScoped<ResetRequests>();
        services.AddScoped<ResetAddresses>();
        services.AddScoped<ResetMails>();
        services.AddScoped<PasswordResets>();
        services.AddScoped<StaffResets>();
        return services;
    }
}
