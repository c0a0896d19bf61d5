using BackOffice.Web.Hosting;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Web.Commands;

/// <summary>Accounts for a verb: the same database, clock and keys as the site.</summary>
internal static class AccountServicesOfVerbs
{
    public static ServiceProvider Build(WebApplicationBuilder builder, DatabaseServer server)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(builder.Configuration);
        services.AddLogging();
        services.AddBackOffice(server).AddSharedKeys().AddAccounts();
        return services.BuildServiceProvider();
    }
}
