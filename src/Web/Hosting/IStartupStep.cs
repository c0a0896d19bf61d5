namespace BackOffice.Web.Hosting;

/// <summary>What is done once before the first page is served, in the order of <see cref="StartupOrder"/>, each in a scope of its own.</summary>
public interface IStartupStep
{
    int Order { get; }

    Task RunAsync(StartupContext context, CancellationToken stop);
}

/// <summary>Places with room between them.</summary>
public static class StartupOrder
{
    public const int Migrate = 100;
    public const int Rules = 200;
    public const int Catalogue = 250;
    public const int Demo = 300;
    public const int Campaign = 400;
}

/// <summary>What a step may need to know, and the lines it wants printed under the address.</summary>
public sealed class StartupContext
{
    /// <summary>Whether invented members may be created: on the embedded database, or where <c>Demo=true</c> asks for them.</summary>
    public required bool Demo { get; init; }

    /// <summary>French lines for the person in front of the terminal: demo sign-ins, warnings.</summary>
    public ICollection<string> Lines { get; } = [];
}

public static class StartupServices
{
    public static IServiceCollection AddStartupStep<TStep>(this IServiceCollection services) where TStep : class, IStartupStep =>
        services.AddScoped<IStartupStep, TStep>();

    internal static async Task RunStartupStepsAsync(this IServiceProvider services, StartupContext context, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var order = scope.ServiceProvider.GetServices<IStartupStep>().OrderBy(s => s.Order).Select(s => s.GetType()).ToList();
        foreach (var type in order)
        {
            await using var own = services.CreateAsyncScope();
            var step = own.ServiceProvider.GetServices<IStartupStep>().Single(s => s.GetType() == type);
            await step.RunAsync(context, stop);
        }
    }
}
