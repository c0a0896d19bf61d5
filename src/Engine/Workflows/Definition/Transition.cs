namespace BackOffice.Engine.Workflows;

public enum TriggerKind { Signal, Timer, Condition, Answer }

public enum Leads { Unsaid, To, Nowhere, ToEnd }

/// <summary>A wait of a state, what is done when it ends, and where it leads.</summary>
public sealed class Transition(TriggerKind kind, string key, string words, SourceLine line)
{
    public TriggerKind Kind { get; } = kind;

    /// <summary>Stable within the state: "on:…", "at-1", "when-1", "ask-1:approve".</summary>
    public string Key { get; internal set; } = key;
    public string Words { get; } = words;
    public SourceLine Line { get; } = line;
    public string? GuardWords { get; internal set; }
    public Leads Leads { get; internal set; }
    public string? Target { get; internal set; }
    public string? SignalKey { get; internal init; }
    public string? AnswerKey { get; internal init; }
    public IEnumerable<string> ActivityLabels => Activities.Select(a => a.Label);

    internal Type? SignalType { get; init; }
    internal string? SignalLabel { get; init; }
    internal string? AskKey { get; init; }
    internal DueAt? Due { get; init; }

    /// <summary>The date comes from the case, and moves when the case's date does.</summary>
    internal bool FollowsCase { get; init; }
    internal bool SkipIfPast { get; init; }
    internal Func<ICase, bool>? Condition { get; init; }
    internal Func<ICase, bool>? Guard { get; set; }
    internal SourceLine TargetLine { get; set; }
    internal List<ActivityUse> Activities { get; } = [];

    internal bool Allows(ICase @case) => Guard is null || Guard(@case);
}

internal sealed record ActivityUse(string Key, string Label, Type Type, SourceLine Line, RunActivity RunAsync);
