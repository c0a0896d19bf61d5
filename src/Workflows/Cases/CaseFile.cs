using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Workflows.Cases;

/// <summary>A case as the desk reads it, whatever its workflow: where it stands, what is asked, what happened.</summary>
public sealed record CaseFile(
    WorkflowInstance Instance, WorkflowDefinition Definition, WorkflowTask? Task, WorkflowIncident? Incident, IReadOnlyList<JournalEntry> Journal)
{
    public Guid Id => Instance.Id;

    public CaseType Type => CaseTypes.Of(Instance.Workflow);

    public string State => StateLabel(Instance.State);

    public bool IsOver => Instance.Status is InstanceStatus.Ended or InstanceStatus.Cancelled;

    /// <summary>What staff may answer now; nothing when the question is somebody else's.</summary>
    public IReadOnlyList<CaseAnswer> Answers => Task is { Role: Roles.Staff } task
        ? [.. Definition.State(task.State).Tasks.Single(t => t.Key == task.Key).Answers.Select(a => AnswerOf(task, a))]
        : [];

    /// <summary>The states a person may move the case to.</summary>
    public IReadOnlyList<StateDefinition> OtherStates => [.. Definition.States.Where(s => s.Key != Instance.State)];

    /// <summary>The states entered, in order.</summary>
    public IReadOnlyList<string> Path => [.. Journal.Where(j => j.ToState is not null).Select(j => j.ToState!)];

    /// <summary>The staff's word for a state, also for one that only an earlier version had.</summary>
    public string StateLabel(string key) => Definition.States.FirstOrDefault(s => s.Key == key)?.StaffLabel ?? key;

    private CaseAnswer AnswerOf(WorkflowTask task, AnswerDefinition answer)
    {
        var steps = Definition.State(task.State).Waits.Where(w => w.Key == $"{task.Key}:{answer.Key}").ToList();
        return new(
            answer.Key, answer.Label, Type.Refusing.Contains(answer.Key), Type.NeedsWords.Contains(answer.Key),
            Type.Effects.GetValueOrDefault(answer.Key),
            [.. steps.SelectMany(s => s.ActivityLabels).Distinct()],
            steps.Select(s => s.Leads switch
            {
                Leads.To => StateLabel(s.Target!),
                Leads.ToEnd => null,
                _ => State,
            }).FirstOrDefault());
    }
}

/// <summary>An answer that staff may give to the open task, and what it does.</summary>
/// <param name="Steps">What the procedure does, in its own words.</param>
/// <param name="LeadsTo">The state the case goes to; null when the procedure ends.</param>
public sealed record CaseAnswer(string Key, string Label, bool Refuses, bool NeedsWords, string? Effect, IReadOnlyList<string> Steps, string? LeadsTo);
