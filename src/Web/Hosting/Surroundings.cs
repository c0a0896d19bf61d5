using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BackOffice.Web.Hosting;

/// <summary>
/// What launch settings would say, said in code: a build inside the clone is a developer's, a published copy is not;
/// relative paths mean the caller's folder, while pages and styles stay beside the program.
/// </summary>
internal static class Surroundings
{
    public const string DefaultAddress = "http://localhost:5080";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>A build of the clone has this file, a published copy never does.</summary>
    private static string AssetsOfTheClone => Path.Combine(AppContext.BaseDirectory, "BackOffice.Web.staticwebassets.runtime.json");

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            EnvironmentName = IsSaid(args, "environment", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT") || !File.Exists(AssetsOfTheClone)
                ? null
                : Environments.Development,
            ContentRootPath = IsSaid(args, "contentRoot", "ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT") ? null : AppContext.BaseDirectory,
        });
        // Otherwise only Development finds the styles of a build that was not published.
        if (File.Exists(AssetsOfTheClone)) builder.WebHost.UseStaticWebAssets();
        if (!AddressSettings.Any(s => builder.Configuration.GetSection(s).Exists())) builder.WebHost.UseUrls(DefaultAddress);
        if (builder.Environment.IsDevelopment()) AddLocalSecrets(builder.Configuration);
        // The work under way when the process is asked to stop: a page, a batch, a mail's dialogue.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return builder;
    }

    /// <summary>Asked before the database is started, so that the answer is one line and not the log of a start undone.</summary>
    public static void RefuseTakenPorts(string? urls)
    {
        foreach (var url in urls?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var port = BindingAddress.Parse(url).Port;
            if (port == 0) continue;
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
            }
            catch (SocketException)
            {
                throw new StartRefused($"Le port {port} est déjà pris : arrêtez l'autre programme, ou choisissez un autre port, par exemple --urls http://localhost:{port + 1}.");
            }
        }
    }

    /// <summary>First in the list, so that whatever else is set wins.</summary>
    private static void AddLocalSecrets(ConfigurationManager configuration)
    {
        var file = LocalFolder.Secrets();
        configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetDirectoryName(file)!, Microsoft.Extensions.FileProviders.Physical.ExclusionFilters.None),
            Path = Path.GetFileName(file),
        });
    }

    private static bool IsSaid(string[] args, string option, params string[] variables) =>
        variables.Any(v => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(v)))
        || args.Any(a => a.StartsWith("--" + option, StringComparison.OrdinalIgnoreCase));
}
