using BackOffice.Workflows.Data.Embedded;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BackOffice.Web.Hosting;

/// <summary>The first command of the README: a database, its start-up steps, the site, and everything stopped in the other order.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await ServeAsync(args);
            return 0;
        }
        catch (Exception refusal) when (refusal is StartRefused or EmbeddedPostgresRefused)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task ServeAsync(string[] args)
    {
        var builder = Surroundings.CreateBuilder(args);
        var asked = builder.Configuration.GetValue<bool?>("Demo");
        if (asked == true && builder.Environment.IsProduction()) throw new StartRefused("Demo=true est refusé en Production : aucune personne inventée n'y est créée.");

        Surroundings.RefuseTakenPorts(builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey));
        await using var database = await DatabaseServer.OpenAsync(builder.Configuration, join: false);
        builder.Services.AddBackOffice(database).AddSharedKeys().AddStartup().AddRulesWatch();
        builder.Services.AddBackOfficeWeb(builder.Configuration, builder.Environment);
        builder.Services.AddMail(builder.Configuration, builder.Environment);
        if (builder.Configuration.GetValue("Background", true)) builder.Services.AddBackground();
        using var telemetry = Telemetry.Start(builder.Configuration);

        await using var app = builder.Build();
        app.UseBackOfficeWeb();
        ParentWatch.StopWithDotnetRun(app.Lifetime.StopApplication, app.Lifetime.ApplicationStopped);
        var context = new StartupContext { Demo = asked ?? database.IsEmbedded };
        await app.Services.RunStartupStepsAsync(context, app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        Print(app, context);
        await app.WaitForShutdownAsync();
    }

    private static void Print(WebApplication app, StartupContext context)
    {
        var addresses = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"BackOffice répond sur {string.Join(", ", addresses)}");
        foreach (var line in context.Lines) Console.WriteLine(line);
    }
}
