using BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Web.Hosting;

/// <summary>Adds the services of the factory catalogue that the database does not have.</summary>
internal sealed class CatalogueStep(CatalogueImport import, ILogger<CatalogueStep> log) : IStartupStep
{
    public int Order => StartupOrder.Catalogue;

    public async Task RunAsync(StartupContext context, CancellationToken stop)
    {
        var added = await import.RunAsync(stop);
        if (added > 0) log.LogInformation("Services added to the catalogue: {Count}", added);
    }
}
