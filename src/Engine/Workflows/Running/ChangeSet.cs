using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>What an act or a batch changes in the engine's tables, written in one round trip.</summary>
internal sealed class ChangeSet
{
    private readonly List<WorkflowInstance> started = [];
    private readonly List<(WorkflowSignal Signal, DateTimeOffset Now)> sent = [];

    public List<JournalEntry> Journal { get; } = [];
    public List<Work> Touched { get; } = [];
    public List<WorkflowSignal> Consumed { get; } = [];
    public HashSet<WorkflowTask> Tasks { get; } = [];
    public List<WorkflowIncident> Incidents { get; } = [];
    public HashSet<Guid> TimersChanged { get; } = [];

    public void StoreSignal(WorkflowSignal signal, DateTimeOffset now) => sent.Add((signal, now));

    public void Start(WorkflowInstance instance) => started.Add(instance);

    public IEnumerable<NpgsqlBatchCommand> Commands()
    {
        if (started.Count > 0) yield return Rows.InsertInstances(started);
        if (Touched.Count > 0) yield return Rows.UpdateInstances([.. Touched.Select(w => w.Instance)]);
        if (TimersChanged.Count > 0)
        {
            yield return Rows.DeleteTimers([.. TimersChanged]);
            var kept = Touched.Where(w => TimersChanged.Contains(w.Instance.Id)).SelectMany(w => w.Timers).ToList();
            if (kept.Count > 0) yield return Rows.InsertTimers(kept);
        }
        if (Consumed.Count > 0) yield return Rows.ConsumeSignals(Consumed);
        if (Tasks.Count > 0) yield return Rows.UpsertTasks([.. Tasks]);
        if (Incidents.Count > 0) yield return Rows.InsertIncidents(Incidents);
        if (Journal.Count > 0) yield return Rows.InsertJournal(Journal);
        if (sent.Count > 0)
        {
            var inOrder = sent.OrderBy(s => s.Signal.InstanceId).ToList();
            yield return Rows.InsertSignals([.. inOrder.Select(s => s.Signal)]);
            yield return Rows.Wake([.. inOrder.Select(s => s.Signal.InstanceId).Distinct()], inOrder[0].Now);
        }
    }
}
