namespace BackOffice.Engine.Workflows;

/// <summary>Kinds of journal lines. Stored by these words.</summary>
public static class JournalKind
{
    public const string Started = "started";
    public const string Entered = "entered";
    public const string Signal = "signal";
    public const string Activity = "activity";
    public const string Timer = "timer";
    public const string Condition = "condition";
    public const string TaskAnswered = "task-answered";
    public const string Override = "override";
    public const string Change = "change";
    public const string Note = "note";
    public const string Incident = "incident";
    public const string Retry = "retry";
    public const string Skip = "skip";
    public const string Cancel = "cancel";
    public const string Migration = "migration";
    public const string Ended = "ended";
}

/// <summary>A line of the case's journal. Never changed nor removed: a trigger refuses, and a chain of hashes tells.</summary>
public sealed class JournalEntry
{
    public Guid InstanceId { get; internal set; }

    /// <summary>1, 2, 3… for the instance.</summary>
    public int Sequence { get; internal set; }
    public DateTimeOffset At { get; internal set; }
    public string ById { get; internal set; } = "";
    public string ByName { get; internal set; } = "";
    public string Kind { get; internal set; } = "";
    public string? FromState { get; internal set; }
    public string? ToState { get; internal set; }

    /// <summary>A French sentence.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Figures, as JSON; before and after of a change.</summary>
    public string? Data { get; internal set; }
    public byte[] PreviousHash { get; internal set; } = [];
    public byte[] Hash { get; internal set; } = [];
}
