namespace BackOffice.Engine.Workflows;

/// <summary>How an instance fares. Stored by these words.</summary>
public static class InstanceStatus
{
    public const string Waiting = "waiting";
    public const string Incident = "incident";
    public const string Ended = "ended";
    public const string Cancelled = "cancelled";
}

/// <summary>A case on its way through a version of a procedure. Read it; only the runtime writes it.</summary>
public sealed class WorkflowInstance
{
    private WorkflowInstance() { }

    /// <summary>The case's id.</summary>
    public Guid Id { get; internal set; }
    public string Workflow { get; internal set; } = "";
    public int Version { get; internal set; }
    public string State { get; internal set; } = "";
    public string Status { get; internal set; } = InstanceStatus.Waiting;
    public DateTimeOffset StartedAt { get; internal set; }
    public string StartedById { get; internal set; } = "";
    public string StartedByName { get; internal set; } = "";

    /// <summary>When the current state was entered; null until the first step has run.</summary>
    public DateTimeOffset? EnteredAt { get; internal set; }
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>When the dispatcher has something to do: the first due date, a stored signal, a retry. Null: nothing.</summary>
    public DateTimeOffset? WakeAt { get; internal set; }

    /// <summary>Failed attempts of the next step, in a row.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Processes that died while they held this instance, in a row.</summary>
    public int Deaths { get; internal set; }
    public string? LastError { get; internal set; }

    /// <summary>The step a person decided to skip, consumed when it comes.</summary>
    public string? Skip { get; internal set; }

    /// <summary>Number of the last journal line, and its hash: the chain's head.</summary>
    public int Sequence { get; internal set; }
    public byte[] JournalHash { get; internal set; } = [];

    internal bool IsOpen => Status is InstanceStatus.Waiting or InstanceStatus.Incident;

    /// <summary>Started, not yet entered: the first step enters the first state.</summary>
    internal static WorkflowInstance New(Guid caseId, WorkflowDefinition definition, Actor by, DateTimeOffset now) => new()
    {
        Id = caseId,
        Workflow = definition.Key,
        Version = definition.Version,
        State = definition.StartsIn,
        StartedAt = now,
        StartedById = by.Id,
        StartedByName = by.Name,
        WakeAt = now,
    };

    internal static WorkflowInstance Blank() => new();
}
