using BackOffice.Web.Hosting;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Web.Commands;

/// <summary>The business for a verb: the same database, clock and keys as the site, until the verb is done.</summary>
internal sealed class VerbServices : IAsyncDisposable
{
    private readonly DatabaseServer _server;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private VerbServices(DatabaseServer server, ServiceProvider services) => (_server, _services, _scope) = (server, services, services.CreateAsyncScope());

    /// <summary>Opens the database of <c>ConnectionStrings__BackOffice</c>, or joins the embedded one.</summary>
    public static async Task<VerbServices> OpenAsync(CancellationToken stop)
    {
        var configuration = Surroundings.CreateBuilder([]).Configuration;
        var server = await DatabaseServer.OpenAsync(configuration, join: true, stop);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddBackOffice(server).AddSharedKeys().AddAccounts();
        return new(server, services.BuildServiceProvider());
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }
}
