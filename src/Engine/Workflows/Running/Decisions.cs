namespace BackOffice.Engine.Workflows.Running;

/// <summary>What a person decides about an instance, before any step follows.</summary>
internal static class Decisions
{
    public static void Answer(Work work, WorkflowTask? task, string answer, string? comment, Actor by, DateTimeOffset now)
    {
        if (task is not { IsOpen: true }) throw new TaskGone();
        if (!work.State.Asks.Any(a => a.Key == task.Key && a.Answers.Any(x => x.Key == answer)))
            throw new ArgumentException($"\"{answer}\" does not answer \"{task.Key}\" in {work.Definition.Name}.", nameof(answer));
        (task.Answer, task.Comment, task.AnsweredById, task.AnsweredByName, task.AnsweredAt) = (answer, comment, by.Id, by.Name, now);
        work.Changes.Tasks.Add(task);
    }

    public static void Assign(Work work, WorkflowTask? task, Actor? to)
    {
        if (task is not { IsOpen: true }) throw new TaskGone();
        (task.AssigneeId, task.AssigneeName) = (to?.Id, to?.Name);
        work.Changes.Tasks.Add(task);
    }

    public static void Override(Work work, List<WorkflowIncident> incidents, Burst burst, string toState, string reason, Actor by, DateTimeOffset now)
    {
        if (work.Definition.Find(toState) is not { } target)
            throw new ArgumentException($"{work.Definition.Name} has no state \"{toState}\".", nameof(toState));
        foreach (var incident in incidents) Resolve(work, incident, IncidentResolution.Overridden, reason, by, now);
        var (instance, before) = (work.Instance, work.State.StaffLabel);
        (instance.Status, instance.EndedAt, instance.Attempts, instance.Deaths, instance.Skip) = (InstanceStatus.Waiting, null, 0, 0, null);
        burst.Enter(work, toState, by, JournalKind.Override, $"État forcé de « {before} » à « {target.StaffLabel} » : {ReasonMissing.Unless(reason)}",
            new { before = instance.State, after = toState, reason });
    }

    public static void Retry(Work work, WorkflowIncident incident, string? reason, Actor by, DateTimeOffset now)
    {
        Resolve(work, incident, IncidentResolution.Retried, reason, by, now);
        work.Write(now, by, JournalKind.Retry, text: $"Nouvel essai : {incident.StepLabel}", data: new { reason });
        Resume(work, now);
    }

    public static void Skip(Work work, WorkflowIncident incident, string reason, Actor by, DateTimeOffset now)
    {
        if (!incident.CanSkip) throw new NothingToSkip();
        Resolve(work, incident, IncidentResolution.Skipped, ReasonMissing.Unless(reason), by, now);
        work.Instance.Skip = incident.Step;
        work.Write(now, by, JournalKind.Skip, text: $"Étape passée : {incident.StepLabel} : {reason}", data: new { step = incident.Step, reason });
        Resume(work, now);
    }

    public static void Cancel(Work work, WorkflowIncident incident, string reason, Actor by, DateTimeOffset now)
    {
        Resolve(work, incident, IncidentResolution.Cancelled, ReasonMissing.Unless(reason), by, now);
        Waits.Leave(work, now);
        (work.Instance.Status, work.Instance.EndedAt, work.Instance.WakeAt) = (InstanceStatus.Cancelled, now, null);
        work.Write(now, by, JournalKind.Cancel, text: $"Procédure abandonnée : {reason}", data: new { reason });
    }

    private static void Resume(Work work, DateTimeOffset now)
    {
        var instance = work.Instance;
        (instance.Status, instance.Attempts, instance.Deaths, instance.WakeAt) = (InstanceStatus.Waiting, 0, 0, now);
    }

    private static void Resolve(Work work, WorkflowIncident incident, string resolution, string? reason, Actor by, DateTimeOffset now)
    {
        (incident.Resolution, incident.Reason, incident.ResolvedAt) = (resolution, reason, now);
        (incident.ResolvedById, incident.ResolvedByName) = (by.Id, by.Name);
        work.Changes.Incidents.Add(incident);
    }
}
