using BackOffice.Engine.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Workflows;

/// <summary>Registers the engine on the application's own DbContext.</summary>
public static class WorkflowServices
{
    /// <summary>Definitions are built and checked here, activities when the host starts: a bad procedure never takes a case.</summary>
    /// <exception cref="DefinitionRefused">A definition cannot work.</exception>
    public static IServiceCollection AddWorkflows<TDb>(this IServiceCollection services, Action<WorkflowOptions> configure) where TDb : DbContext
    {
        var options = new WorkflowOptions();
        configure(options);
        var catalog = new WorkflowCatalog(options.Workflows.Select(t => (Workflow)Activator.CreateInstance(t)!));
        services.AddSingleton(options).AddSingleton(catalog);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton<Failures>();
        services.AddSingleton(s => new WorkflowClock(s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new WorkflowRuntime(s.GetRequiredService<TDb>(), s, catalog, options, s.GetRequiredService<WorkflowClock>(), s.GetRequiredService<Failures>()));
        services.AddSingleton(new WorkflowDb(s => s.GetRequiredService<TDb>()));
        services.AddSingleton<WorkflowDispatcher>();
        services.AddSingleton<IHostedService, StartUpCheck>();
        foreach (var assembly in options.ActivityAssemblies)
            foreach (var activity in assembly.GetTypes().Where(IsActivity)) services.TryAddScoped(activity);
        return services;
    }

    /// <summary>Lets the dispatcher work in the background of this host.</summary>
    public static IServiceCollection AddWorkflowDispatcher(this IServiceCollection services) =>
        services.AddSingleton<IHostedService>(s => s.GetRequiredService<WorkflowDispatcher>());

    private static bool IsActivity(Type type) => type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IActivity<>));

    private sealed class StartUpCheck(WorkflowCatalog catalog, IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            catalog.CheckActivities(services);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
