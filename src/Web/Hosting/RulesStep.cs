using BackOffice.Workflows.Rules;

namespace BackOffice.Web.Hosting;

/// <summary>Publishes the factory settings the database does not have, and refuses to start on one that was changed.</summary>
internal sealed class RulesStep(RuleBookImport import, ILogger<RulesStep> log) : IStartupStep
{
    public int Order => StartupOrder.Rules;

    public async Task RunAsync(StartupContext context, CancellationToken stop)
    {
        try
        {
            var imported = await import.RunAsync(RuleBooks.Factory(), stop);
            if (imported > 0) log.LogInformation("Rule book versions published from rules/: {Count}", imported);
        }
        catch (PublishedVersionChanged refusal)
        {
            throw new StartRefused(refusal.Message);
        }
        catch (Engine.Rules.RuleBookRefused refusal)
        {
            throw new StartRefused($"Un livre de règles de rules/ est refusé : {refusal.Message}");
        }
    }
}
