namespace BackOffice.Engine.Workflows.Running;

/// <summary>Keeps an instance's dates and tasks in step with its state.</summary>
internal static class Waits
{
    /// <summary>Drops what was waited for in the state being left. Dates that fired and stayed are remembered.</summary>
    public static void Leave(Work work, DateTimeOffset now)
    {
        if (work.Timers.RemoveAll(t => t.FiredAt is null) > 0) work.Changes.TimersChanged.Add(work.Instance.Id);
        foreach (var task in work.Tasks.Where(t => t.AppliedAt is null && t.WithdrawnAt is null))
        {
            task.WithdrawnAt = now;
            work.Changes.Tasks.Add(task);
        }
        work.Tasks.Clear();
    }

    /// <summary>Sets up what the state just entered waits for.</summary>
    public static void Enter(Work work, DateTimeOffset now, WorkingCalendar calendar)
    {
        foreach (var transition in work.State.Transitions.Where(t => t.Due is not null)) Arm(work, transition, now, calendar);
        foreach (var ask in work.State.Asks) Open(work, ask, now, calendar);
    }

    /// <summary>Dates read from the case move with it.</summary>
    public static void Follow(Work work, DateTimeOffset now, WorkingCalendar calendar)
    {
        foreach (var transition in work.State.Transitions.Where(t => t.FollowsCase)) Arm(work, transition, now, calendar);
    }

    /// <summary>The next instant at which the dispatcher has something to do here, after a burst that found nothing more.</summary>
    public static DateTimeOffset? NextWake(Work work, DateTimeOffset now) => work.Instance.Status != InstanceStatus.Waiting
        ? null
        : work.Timers.Where(t => t.State == work.Instance.State && t.FiredAt is null && t.DueAt > now).Min(t => (DateTimeOffset?)t.DueAt);

    private static void Arm(Work work, Transition transition, DateTimeOffset now, WorkingCalendar calendar)
    {
        var timer = work.Timers.Find(t => t.State == work.Instance.State && t.Key == transition.Key);
        var due = transition.Due!(work.Case, work.Instance.EnteredAt ?? now, calendar);
        if (due is { } d) due = new DateTimeOffset(d.UtcTicks / 10 * 10, TimeSpan.Zero);
        if (timer is null)
        {
            if (due is null || (transition.SkipIfPast && due <= now)) return;
            timer = new WorkflowTimer { InstanceId = work.Instance.Id, State = work.Instance.State, Key = transition.Key, DueAt = due.Value };
            work.Timers.Add(timer);
        }
        else if (timer.FiredAt is not null)
        {
            // It fired and stayed. Only a later date is news.
            if (due is null || due <= timer.DueAt || (transition.SkipIfPast && due <= now)) return;
            (timer.DueAt, timer.FiredAt) = (due.Value, null);
        }
        else if (due is null) work.Timers.Remove(timer);
        else if (timer.DueAt == due) return;
        else timer.DueAt = due.Value;
        work.Changes.TimersChanged.Add(work.Instance.Id);
    }

    private static void Open(Work work, AskDefinition ask, DateTimeOffset now, WorkingCalendar calendar)
    {
        var task = new WorkflowTask
        {
            Id = Guid.CreateVersion7(),
            InstanceId = work.Instance.Id,
            Workflow = work.Instance.Workflow,
            State = work.Instance.State,
            Key = ask.Key,
            Role = ask.Role,
            Label = ask.Label,
            CreatedAt = now,
            DueAt = ask.DueIn is { } delay ? calendar.Add(now, delay) : null,
        };
        work.Tasks.Add(task);
        work.Changes.Tasks.Add(task);
    }
}
