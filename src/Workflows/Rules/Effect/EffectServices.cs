using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Rules.Effect;

public static class EffectServices
{
    /// <summary>Replays of a version over what is stored, and real cases for drafts.</summary>
    public static IServiceCollection AddEffect(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PopulationBook(
        [
            new TariffPopulation(),
            new FollowUpPopulation(),
            new ReviewPopulation(provider.GetRequiredService<Contributions.Tariff>()),
            new MembershipPopulation(),
            new ServicesPopulation(),
            new ProvisionalPopulation(),
            new DefinitivePopulation(provider.GetRequiredService<Revenue.SelfEmployedScale>()),
        ]));
        services.AddScoped<EffectRuns>();
        services.AddScoped<EffectRunner>();
        services.AddScoped<RealCases>();
        services.AddScoped<EffectWorkbook>();
        return services;
    }
}
