using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>Spans and counters, by definition and state. Ids of instances only, never a person's data.</summary>
internal static class Telemetry
{
    public const string Name = "BackOffice.Workflows";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("workflow.steps");
    private static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("workflow.outcomes");
    private static readonly Histogram<double> Batches = Meter.CreateHistogram<double>("workflow.batch.duration", "s");

    public static Activity? Step(Work work, Transition transition)
    {
        var span = Source.StartActivity("workflow step");
        if (span is null) return null;
        span.SetTag("workflow", work.Definition.Key).SetTag("version", work.Definition.Version);
        span.SetTag("state", work.Instance.State).SetTag("wait", transition.Key).SetTag("instance", work.Instance.Id);
        return span;
    }

    public static void StepDone(Work work) => Steps.Add(1, new KeyValuePair<string, object?>("workflow", work.Definition.Key));

    public static void Outcome(string workflow, string outcome) => Outcomes.Add(1,
        new KeyValuePair<string, object?>("workflow", workflow), new KeyValuePair<string, object?>("outcome", outcome));

    public static void Batch(TimeSpan duration) => Batches.Record(duration.TotalSeconds);
}
