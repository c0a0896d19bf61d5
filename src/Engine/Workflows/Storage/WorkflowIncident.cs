namespace BackOffice.Engine.Workflows;

/// <summary>What a person decided about an incident. Stored by these words.</summary>
public static class IncidentResolution
{
    public const string Retried = "retried";
    public const string Skipped = "skipped";
    public const string Cancelled = "cancelled";
    public const string Overridden = "overridden";
}

/// <summary>A step that failed for good, until a person retries, skips or cancels.</summary>
public sealed class WorkflowIncident
{
    public Guid Id { get; internal set; }
    public Guid InstanceId { get; internal set; }
    public string Workflow { get; internal set; } = "";
    public string State { get; internal set; } = "";

    /// <summary>The step, "transition/activity key"; empty when the process died or the case cannot be loaded.</summary>
    public string Step { get; internal set; } = "";

    /// <summary>The step in French words, for the screen.</summary>
    public string StepLabel { get; internal set; } = "";
    public int Attempts { get; internal set; }
    public string ErrorType { get; internal set; } = "";
    public string ErrorMessage { get; internal set; } = "";
    public string ErrorDetail { get; internal set; } = "";
    public DateTimeOffset OpenedAt { get; internal set; }
    public DateTimeOffset? ResolvedAt { get; internal set; }
    public string? Resolution { get; internal set; }
    public string? Reason { get; internal set; }
    public string? ResolvedById { get; internal set; }
    public string? ResolvedByName { get; internal set; }

    /// <summary>Skipping needs a known activity.</summary>
    public bool CanSkip => ResolvedAt is null && Step.Length > 0;
}
