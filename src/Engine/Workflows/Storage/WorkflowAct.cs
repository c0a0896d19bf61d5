namespace BackOffice.Engine.Workflows;

/// <summary>The mark an act leaves in its own transaction: tells after a lost connection whether it was committed.</summary>
public sealed class WorkflowAct
{
    public Guid Id { get; internal set; }
    public DateTimeOffset At { get; internal set; }
}

/// <summary>What a dispatcher holds right now, committed apart: what is found here after its death had a part in it.</summary>
public sealed class WorkflowDispatch
{
    public Guid WorkerId { get; internal set; }

    /// <summary>Key of the advisory lock the worker's transaction holds while it lives.</summary>
    public long LockKey { get; internal set; }
    public Guid[] InstanceIds { get; internal set; } = [];
    public DateTimeOffset Since { get; internal set; }
}
