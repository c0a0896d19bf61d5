namespace BackOffice.Engine.Workflows;

/// <summary>A date an instance waits for in its state.</summary>
public sealed class WorkflowTimer
{
    public Guid InstanceId { get; internal set; }
    public string State { get; internal set; } = "";
    public string Key { get; internal set; } = "";
    public DateTimeOffset DueAt { get; internal set; }

    /// <summary>Kept for a date that fired and stayed, so that coming back to the state does not fire it again.</summary>
    public DateTimeOffset? FiredAt { get; internal set; }
}
