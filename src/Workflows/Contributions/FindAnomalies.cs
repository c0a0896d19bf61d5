using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>Asks the book declaration-review what a person should look at (rules/declaration-review).</summary>
public sealed class FindAnomalies(DeclarationReview review) : IActivity<Declaration>
{
    public static string Key => "find-anomalies";

    public static string Label => "Chercher les anomalies";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        foreach (var anomaly in await review.OfAsync(context.Case, context.Now, ct))
        {
            context.Case.Anomalies.Add(anomaly);
            context.Db.Add(anomaly);
            context.Journal(anomaly.Message, new { anomaly.Rule, anomaly.BookVersion, anomaly.BookHash });
        }
    }
}
