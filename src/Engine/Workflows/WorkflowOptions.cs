namespace BackOffice.Engine.Workflows;

/// <summary>How the engine is set up, given to AddWorkflows.</summary>
public sealed class WorkflowOptions
{
    internal List<Type> Workflows { get; } = [];
    internal List<System.Reflection.Assembly> ActivityAssemblies { get; } = [];

    /// <summary>Starts of days, working days.</summary>
    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.Utc;

    /// <summary>Steps a burst may make without any signal or answer before it is taken for endless.</summary>
    public int StepLimit { get; set; } = 100;

    /// <summary>Failed attempts of a step, the first included, before it becomes an incident.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Process deaths with an instance in hand before it becomes an incident.</summary>
    public int MaxDeaths { get; set; } = 3;

    /// <summary>Delay before the next attempt, from the number of failed ones: 10 s, 40 s, 2 min 40…</summary>
    public Func<int, TimeSpan> BackOff { get; set; } = failed => TimeSpan.FromSeconds(10 * Math.Pow(4, Math.Min(failed, 7) - 1));

    /// <summary>Time a batch, or a failing step tried alone, may take before it is cancelled.</summary>
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Instances claimed together.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>Pause between two looks when nothing was due and nobody notified.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Dispatchers running side by side in this process.</summary>
    public int Workers { get; set; } = 1;

    public WorkflowOptions Add<TWorkflow>() where TWorkflow : Workflow, new()
    {
        Workflows.Add(typeof(TWorkflow));
        return this;
    }

    /// <summary>Registers every activity class of the assembly, so that none is forgotten one by one.</summary>
    public WorkflowOptions AddActivitiesFrom(System.Reflection.Assembly assembly)
    {
        ActivityAssemblies.Add(assembly);
        return this;
    }
}
