using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Privacy;

public static class PrivacyServices
{
    /// <summary>Retention, purge and erasure. Needs <see cref="BackOfficeDb"/> and the limits.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<RowTree>();
        services.AddScoped<Names>();
        services.AddScoped<Erasure>();
        services.AddScoped<PurgeTable>();
        services.AddScoped(s => new PurgeRuns(
            s.GetRequiredService<BackOfficeDb>(), s.GetRequiredService<PurgeTable>(), s.GetRequiredService<LimitBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<PrivacyMails>();
        services.AddScoped<InactiveAccounts>();
        services.AddScoped<NirReveals>();
        services.AddScoped<DataRequests>();
        return services;
    }
}
