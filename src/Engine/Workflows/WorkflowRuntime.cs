using BackOffice.Engine.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// What a person's act does to workflows. Say what happens, change your own rows, then <see cref="CommitAsync"/>: all of
/// it, and every step that follows at once, is one transaction. One runtime serves one act; it belongs to the scope.
/// </summary>
public sealed partial class WorkflowRuntime
{
    private readonly DbContext db;
    private readonly IServiceProvider services;
    private readonly WorkflowCatalog catalog;
    private readonly WorkflowOptions options;
    private readonly WorkflowClock clock;
    private readonly Failures failures;
    private readonly WorkStore store;
    private readonly List<Intent> intents = [];
    private Guid actId = Guid.NewGuid();

    internal WorkflowRuntime(DbContext db, IServiceProvider services, WorkflowCatalog catalog, WorkflowOptions options, WorkflowClock clock, Failures failures)
    {
        (this.db, this.services, this.catalog, this.options, this.clock, this.failures) = (db, services, catalog, options, clock, failures);
        store = new(db, catalog);
    }

    /// <summary>Gives the act the id of its form: the same form sent twice acts once, the second result says so.</summary>
    public void Once(Guid formId) => actId = formId;

    /// <summary>Starts the highest version of the procedure on a case already added to the context.</summary>
    public void Start<TWorkflow>(ICase @case, Actor by) where TWorkflow : Workflow
    {
        @case.State = catalog.Current(catalog.OfType(typeof(TWorkflow)).Key).StartsIn;
        intents.Add(new(@case.Id) { Starts = now => catalog.NewInstance(typeof(TWorkflow), @case, by, now) });
    }

    /// <summary>
    /// Tells an instance that something happened. A signal nobody waits for yet is kept; the same id twice acts once.
    /// With <paramref name="mustAct"/>, the act is refused (<see cref="NotAwaited"/>) unless the signal does something now.
    /// </summary>
    public void Signal<TSignal>(Guid caseId, TSignal signal, Guid signalId, Actor by, bool mustAct = false) where TSignal : ISignal =>
        intents.Add(new(caseId) { Stores = now => WorkflowSignal.For(caseId, signal, signalId, by, now), MustAct = mustAct });

    /// <summary>Answers a task. Refused when somebody else did, or when the question has lost its object.</summary>
    public void Answer(Guid taskId, string answer, string? comment, Actor by) =>
        intents.Add(Intent.OnTask(taskId, (work, task, now) => Decisions.Answer(work, task, answer, comment, by, now)));

    /// <summary>Gives a task to somebody, or back to everybody of the role.</summary>
    public void Assign(Guid taskId, Actor? to) =>
        intents.Add(Intent.OnTask(taskId, (work, task, _) => Decisions.Assign(work, task, to)));

    /// <summary>Moves an instance to any state of its procedure. The reason is kept; an open incident is closed.</summary>
    public void Override(Guid instanceId, string toState, string reason, Actor by) =>
        intents.Add(new(instanceId) { Decides = (work, incidents, burst, now) => Decisions.Override(work, incidents, burst, toState, reason, by, now) });

    /// <summary>Journals a correction of the case's data, before and after; what follows from it is run.</summary>
    public void RecordChange(Guid instanceId, string what, object? before, object? after, string reason, Actor by) =>
        intents.Add(new(instanceId)
        {
            Decides = (work, _, _, now) => work.Write(now, by, JournalKind.Change, text: $"{what} : {ReasonMissing.Unless(reason)}", data: new { what, before, after, reason }),
        });

    /// <summary>Runs what follows from a change of the case: conditions, dates.</summary>
    public void Touch(Guid instanceId) => intents.Add(new(instanceId));

    /// <summary>Tries the failed step again, now.</summary>
    public void Retry(Guid incidentId, string? reason, Actor by) =>
        intents.Add(Intent.OnIncident(incidentId, (work, incident, now) => Decisions.Retry(work, incident, reason, by, now)));

    /// <summary>Goes on without the failed activity. The reason is required.</summary>
    public void Skip(Guid incidentId, string reason, Actor by) =>
        intents.Add(Intent.OnIncident(incidentId, (work, incident, now) => Decisions.Skip(work, incident, reason, by, now)));

    /// <summary>Gives the instance up where it stands. The reason is required.</summary>
    public void Cancel(Guid incidentId, string reason, Actor by) =>
        intents.Add(Intent.OnIncident(incidentId, (work, incident, now) => Decisions.Cancel(work, incident, reason, by, now)));
}
