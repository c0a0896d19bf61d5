using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Enrolment.Services;

public static class ServiceServices
{
    /// <summary>The catalogue, subscriptions and habilitations.</summary>
    public static IServiceCollection AddServiceCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<ServiceEligibility>();
        services.AddScoped<CatalogueImport>();
        services.AddScoped<ServiceCatalogue>();
        services.AddScoped<ServiceProposals>();
        services.AddScoped<Subscriptions>();
        services.AddScoped<Habilitations>();
        services.AddScoped<LegalAddressees>();
        services.AddScoped<EnrolledServices>();
        services.AddScoped<EnrolmentMatrix>();
        services.AddScoped<MemberServices>();
        services.AddScoped<ServiceMails>();
        return services;
    }
}
