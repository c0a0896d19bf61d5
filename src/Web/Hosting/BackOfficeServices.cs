using BackOffice.Engine.Workflows;
using BackOffice.Web.Jobs;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>Where the parts are put together: what pages and verbs share, and what only a serving process has.</summary>
internal static class BackOfficeServices
{
    /// <summary>For pages and verbs alike: the database, the clock, the business.</summary>
    public static IServiceCollection AddBackOffice(this IServiceCollection services, DatabaseServer server)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(server);
        services.AddSingleton(_ => BackOfficeDatabase.CreateDataSource(server.ConnectionString));
        services.AddDbContext<BackOfficeDb>((provider, options) => BackOfficeDatabase.Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddBusiness();
        return services;
    }

    /// <summary>What a serving process does before its first page.</summary>
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddStartupStep<MigrateStep>();
        services.AddStartupStep<RulesStep>();
        services.AddStartupStep<CatalogueStep>();
        services.AddStartupStep<DemoStep>();
        return services;
    }

    /// <summary>Keys of cookies and forms, the same for every node.</summary>
    public static IServiceCollection AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("BackOffice");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        return services;
    }

    /// <summary>Work without a browser; a node set with <c>Background=false</c> only serves pages.</summary>
    public static IServiceCollection AddBackground(this IServiceCollection services)
    {
        services.AddScheduledJobs();
        services.AddWorkflowDispatcher();
        services.AddOutboxSender();
        services.AddBackgroundWorks();
        return services;
    }

    private sealed class KeysInDatabase(NpgsqlDataSource source) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = new DatabaseKeyRing(source);
    }
}
