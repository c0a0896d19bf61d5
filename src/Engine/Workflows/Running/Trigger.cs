namespace BackOffice.Engine.Workflows.Running;

/// <summary>What makes the next step happen.</summary>
internal sealed record Trigger(Transition Transition, Actor By, WorkflowSignal? Signal = null, WorkflowTimer? Timer = null, WorkflowTask? Task = null)
{
    /// <summary>
    /// Conditions first, then a person's answer, then the older of the first signal awaited and the first date due: a
    /// confirmation received before the closing counts, one received after it finds the window closed.
    /// </summary>
    public static Trigger? Next(Work work, DateTimeOffset now)
    {
        var transitions = work.State.Transitions;
        foreach (var transition in transitions)
            if (transition.Condition is { } holds && holds(work.Case) && transition.Allows(work.Case)) return new(transition, Actor.System);
        return Answered(work, transitions) ?? Older(Signalled(work, transitions), Due(work, transitions, now));
    }

    public string JournalKind => (Signal, Timer, Task) switch
    {
        ({ }, _, _) => Workflows.JournalKind.Signal,
        (_, { }, _) => Workflows.JournalKind.Timer,
        (_, _, { }) => Workflows.JournalKind.TaskAnswered,
        _ => Workflows.JournalKind.Condition,
    };

    public string Text => Task is { } task ? $"{task.Label} : {Transition.Words}" : Transition.Words;

    public object? Data => Task is { } task ? new { task.Answer, task.Comment } : null;

    public void Consume(Work work, DateTimeOffset now)
    {
        if (Signal is not null)
        {
            Signal.ConsumedAt = now;
            work.Signals.Remove(Signal);
            work.Changes.Consumed.Add(Signal);
        }
        if (Timer is not null && Transition.Leads == Leads.Nowhere)
        {
            Timer.FiredAt = now;
            work.Changes.TimersChanged.Add(work.Instance.Id);
        }
        if (Task is not null)
        {
            Task.AppliedAt = now;
            work.Tasks.Remove(Task);
            work.Changes.Tasks.Add(Task);
        }
    }

    private static Trigger? Answered(Work work, List<Transition> transitions)
    {
        foreach (var task in work.Tasks)
            if (task.IsToApply && transitions.Find(t => t.AskKey == task.Key && t.AnswerKey == task.Answer && t.Allows(work.Case)) is { } transition)
                return new(transition, new(task.AnsweredById!, task.AnsweredByName!), Task: task);
        return null;
    }

    private static Trigger? Signalled(Work work, List<Transition> transitions)
    {
        foreach (var signal in work.Signals)
            if (transitions.Find(t => t.SignalKey == signal.Key && t.Allows(work.Case)) is { } transition)
                return new(transition, signal.By, Signal: signal);
        return null;
    }

    private static Trigger? Due(Work work, List<Transition> transitions, DateTimeOffset now)
    {
        Trigger? first = null;
        foreach (var timer in work.Timers)
            if (timer.FiredAt is null && timer.DueAt <= now && timer.State == work.Instance.State
                && (first is null || timer.DueAt < first.Timer!.DueAt)
                && transitions.Find(t => t.Key == timer.Key && t.Allows(work.Case)) is { } transition)
                first = new(transition, Actor.System, Timer: timer);
        return first;
    }

    private static Trigger? Older(Trigger? signal, Trigger? timer) =>
        signal is null ? timer : timer is null || signal.Signal!.StoredAt < timer.Timer!.DueAt ? signal : timer;
}
