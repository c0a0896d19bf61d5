using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Rules.Explain;

public static class ExplainServices
{
    /// <summary>« Pourquoi ? » on every amount and category.</summary>
    public static IServiceCollection AddExplain(this IServiceCollection services)
    {
        services.AddScoped<ExactVersions>();
        services.AddScoped<Explanations>();
        return services;
    }
}
