using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Accounts.Profile.Export;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Accounts.Profile;

public static class ProfileServices
{
    public static IServiceCollection AddProfile(this IServiceCollection services)
    {
        services.AddScoped<AccountEvents>();
        services.AddScoped<OwnProfile>();
        services.AddScoped<OwnSessions>();
        services.AddSingleton<MailChangeProcedure>();
        services.AddScoped<MailChanges>();
        services.AddScoped<MailChangeMails>();
        services.AddScoped<MailSwitch>();
        services.AddScoped<IFreezes, MailChangeFreeze>();
        services.AddScoped<PersonalDataReader>();
        services.AddScoped<PersonalDataArchive>();
        services.AddScoped<OwnData>();
        return services;
    }
}
