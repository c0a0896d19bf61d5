using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Rules.Publication;

internal static class RulePublicationServices
{
    public static IServiceCollection AddRulePublication(this IServiceCollection services)
    {
        services.AddScoped<RulePublications>();
        return services;
    }
}
