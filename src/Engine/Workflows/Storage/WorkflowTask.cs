namespace BackOffice.Engine.Workflows;

/// <summary>A question put to a person: who may answer, until when, what was answered, by whom and why.</summary>
public sealed class WorkflowTask
{
    public Guid Id { get; internal set; }
    public Guid InstanceId { get; internal set; }
    public string Workflow { get; internal set; } = "";
    public string State { get; internal set; } = "";
    public string Key { get; internal set; } = "";
    public string Role { get; internal set; } = "";
    public string Label { get; internal set; } = "";
    public DateTimeOffset CreatedAt { get; internal set; }
    public DateTimeOffset? DueAt { get; internal set; }
    public string? AssigneeId { get; internal set; }
    public string? AssigneeName { get; internal set; }
    public string? Answer { get; internal set; }
    public string? Comment { get; internal set; }
    public string? AnsweredById { get; internal set; }
    public string? AnsweredByName { get; internal set; }
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>When the answer's step was done: later than the answer if that step had to be retried.</summary>
    public DateTimeOffset? AppliedAt { get; internal set; }

    /// <summary>When the state was left otherwise, the question having lost its object.</summary>
    public DateTimeOffset? WithdrawnAt { get; internal set; }

    /// <summary>Waits for a person.</summary>
    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;
    internal bool IsToApply => AnsweredAt is not null && AppliedAt is null && WithdrawnAt is null;
}
