using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>Records that a step failed: next attempt with a back-off, then an incident a person sees. Nothing is swallowed.</summary>
internal sealed class Failures(WorkflowOptions options, ILogger<Failures> logger)
{
    public void Record(Work work, string step, string stepLabel, Exception error, DateTimeOffset now)
    {
        var instance = work.Instance;
        instance.Attempts++;
        instance.LastError = error.GetType().Name;
        instance.WakeAt = now + options.BackOff(instance.Attempts);
        using var scope = logger.BeginScope("instance {Instance} of {Workflow}", instance.Id, instance.Workflow);
        // The message of an exception may quote a person's data: it goes to the incident, not to the log.
        logger.LogWarning("Step {Step} failed ({Error}), attempt {Attempt}", step, error.GetType().FullName, instance.Attempts);
        Telemetry.Outcome(instance.Workflow, "failed");
        // A circle is no accident: tried step by step each step succeeds, and the circle would turn for ever.
        if (instance.Attempts >= options.MaxAttempts || error is EndlessProcedure) Open(work, step, stepLabel, error.GetType().Name, error.Message, error.ToString(), now);
    }

    public static void Open(Work work, string step, string stepLabel, string type, string message, string detail, DateTimeOffset now)
    {
        var instance = work.Instance;
        (instance.Status, instance.WakeAt) = (InstanceStatus.Incident, null);
        work.Changes.Incidents.Add(new()
        {
            Id = Guid.CreateVersion7(),
            InstanceId = instance.Id,
            Workflow = instance.Workflow,
            State = instance.State,
            Step = step,
            StepLabel = stepLabel,
            Attempts = Math.Max(instance.Attempts, instance.Deaths),
            ErrorType = type,
            ErrorMessage = message,
            ErrorDetail = detail,
            OpenedAt = now,
        });
        work.Write(now, Actor.System, JournalKind.Incident, text: $"Incident : {stepLabel}", data: new { type, attempts = instance.Attempts });
        Telemetry.Outcome(instance.Workflow, "incident");
    }

    public static (string Step, string Label) Describe(Work work) => work.Current is { } current
        ? (current.Activity is null ? "" : Burst.StepName(work), current.Activity?.Label ?? current.Transition.Words)
        : ("", "enregistrement de l'étape");
}
