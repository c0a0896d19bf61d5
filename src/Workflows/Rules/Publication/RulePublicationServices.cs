using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Rules.Publication;

public static class RulePublicationServices
{
    internal static IServiceCollection AddRulePublication(this IServiceCollection services)
    {
        services.AddScoped<RulePublications>();
        services.AddScoped<RulePublishing>();
        services.AddScoped<AffectedDeclarations>();
        services.AddScoped<RuleTimelines>();
        services.AddScoped<RuleFiles>();
        services.AddSingleton<RuleRefresh>();
        return services;
    }

    /// <summary>Whoever serves pages or runs procedures keeps to what is published, whoever published it.</summary>
    public static IServiceCollection AddRulesWatch(this IServiceCollection services) => services.AddHostedService<RulesWatch>();
}
