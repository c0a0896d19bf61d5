using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

internal delegate DateTimeOffset? DueAt(ICase @case, DateTimeOffset enteredAt, WorkingCalendar calendar);
internal delegate Task<IReadOnlyList<ICase>> LoadCases(DbContext db, Guid[] ids, CancellationToken ct);
internal delegate Task RunActivity(Running.StepContext step, CancellationToken ct);

/// <summary>Where in the sources a sentence of the procedure stands.</summary>
public readonly record struct SourceLine(string File, int Line)
{
    internal static SourceLine Unknown { get; } = new("?", 0);

    public override string ToString() => $"{Path.GetFileName(File)}:{Line}";
}

/// <summary>One version of a procedure, checked and ready to run. Immutable once built.</summary>
public sealed class WorkflowDefinition
{
    private readonly Dictionary<string, StateDefinition> byKey;

    internal WorkflowDefinition(Type type, string key, int version, string title, string startsIn, SourceLine startLine,
        IReadOnlyList<StateDefinition> states, LoadCases load)
    {
        (Type, Key, Version, Title, StartsIn, StartLine, States, Load) = (type, key, version, title, startsIn, startLine, states, load);
        byKey = states.ToDictionary(s => s.Key);
    }

    public string Key { get; }
    public int Version { get; }
    public string Title { get; }
    public string StartsIn { get; }
    public IReadOnlyList<StateDefinition> States { get; }
    public string Name => $"{Key} v{Version}";
    internal Type Type { get; }
    internal SourceLine StartLine { get; }
    internal LoadCases Load { get; }

    public StateDefinition State(string key) => Find(key)
        ?? throw new InvalidOperationException($"{Name} has no state \"{key}\".");

    internal StateDefinition? Find(string key) => byKey.GetValueOrDefault(key);
}

/// <summary>A state: key stored, labels read, and what is waited for in it.</summary>
public sealed class StateDefinition(string key, string label, string staffLabel, SourceLine line)
{
    public string Key { get; } = key;
    public string Label { get; } = label;
    public string StaffLabel { get; } = staffLabel;
    public SourceLine Line { get; } = line;
    public bool IsEnd { get; internal set; }
    public IReadOnlyList<AskDefinition> Tasks => Asks;
    public IReadOnlyList<Transition> Waits => Transitions;
    internal List<AskDefinition> Asks { get; } = [];
    internal List<Transition> Transitions { get; } = [];
}

/// <summary>A question put to a role while the state lasts.</summary>
public sealed record AskDefinition(string Key, string Role, string Label, WorkingTime? DueIn, SourceLine Line)
{
    public List<AnswerDefinition> Answers { get; } = [];
}

public sealed record AnswerDefinition(string Key, string Label);
