using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>One thing a person's act says about one instance, kept until the commit.</summary>
internal sealed class Intent(Guid? instanceId)
{
    private Guid? taskId, incidentId;

    public Guid InstanceId => instanceId ?? throw new InvalidOperationException("The instance is not known yet.");
    public Func<DateTimeOffset, WorkflowInstance>? Starts { get; init; }
    public Func<DateTimeOffset, WorkflowSignal>? Stores { get; init; }
    public bool MustAct { get; init; }

    /// <summary>Kept whatever becomes of the steps that follow.</summary>
    public Action<Work, List<WorkflowIncident>, Burst, DateTimeOffset>? Decides { get; init; }

    public static Intent OnTask(Guid id, Action<Work, WorkflowTask?, DateTimeOffset> decide) => new(null)
    {
        taskId = id,
        Decides = (work, _, _, now) => decide(work, work.Tasks.Find(t => t.Id == id), now),
    };

    public static Intent OnIncident(Guid id, Action<Work, WorkflowIncident, DateTimeOffset> decide) => new(null)
    {
        incidentId = id,
        Decides = (work, incidents, _, now) => decide(work, incidents.Find(i => i.Id == id) ?? throw new IncidentClosed(), now),
    };

    /// <summary>Finds the instance of a task or an incident; it never changes, so no lock is needed yet.</summary>
    public async Task ResolveAsync(DbContext db, CancellationToken ct)
    {
        if (instanceId is not null) return;
        instanceId = taskId is { } task
            ? await db.Set<WorkflowTask>().Where(t => t.Id == task).Select(t => (Guid?)t.InstanceId).FirstOrDefaultAsync(ct) ?? throw new TaskGone()
            : await db.Set<WorkflowIncident>().Where(i => i.Id == incidentId).Select(i => (Guid?)i.InstanceId).FirstOrDefaultAsync(ct) ?? throw new IncidentClosed();
    }
}
