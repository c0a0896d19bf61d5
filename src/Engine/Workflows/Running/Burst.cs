using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>Runs every step of an instance until it waits. In memory: the caller commits, or rolls the whole back.</summary>
internal sealed class Burst(DbContext db, IServiceProvider services, WorkflowOptions options, DateTimeOffset now)
{
    private readonly ILogger logger = services.GetRequiredService<ILogger<WorkflowRuntime>>();

    public async Task RunAsync(Work work, bool oneStepOnly, CancellationToken ct)
    {
        // Whatever an activity logs says which case it was about, by its id and nothing else.
        using var scope = logger.BeginScope("instance {Instance} of {Workflow}", work.Instance.Id, work.Instance.Workflow);
        if (work.Instance.Status == InstanceStatus.Waiting)
        {
            if (work.Instance.EnteredAt is null) Begin(work);
            else Waits.Follow(work, now, options.Calendar);
            var unprompted = 0;
            while (work.Instance.Status == InstanceStatus.Waiting && Trigger.Next(work, now) is { } trigger)
            {
                // A long queue of signals is no endless loop: what was done is committed, the rest comes next.
                if (work.Steps++ == (oneStepOnly ? 1 : options.StepLimit * 2))
                {
                    work.Instance.WakeAt = now;
                    return;
                }
                unprompted = trigger.Signal is null && trigger.Task is null ? unprompted + 1 : 0;
                if (unprompted > options.StepLimit) throw new EndlessProcedure(work.Definition.Name, work.Instance.State, options.StepLimit);
                await StepAsync(work, trigger, ct);
            }
        }
        work.Instance.WakeAt = Waits.NextWake(work, now);
    }

    public void Enter(Work work, string state, Actor by, string kind, string? text = null, object? data = null)
    {
        var from = work.Instance.State;
        Waits.Leave(work, now);
        (work.Instance.State, work.Instance.EnteredAt, work.Case.State) = (state, now, state);
        work.Write(now, by, kind, from, state, text ?? work.State.StaffLabel, data);
        if (work.State.IsEnd) End(work);
        else Waits.Enter(work, now, options.Calendar);
    }

    private void Begin(Work work)
    {
        var by = new Actor(work.Instance.StartedById, work.Instance.StartedByName);
        var first = work.Instance.Sequence == 0;
        Waits.Leave(work, now);
        (work.Instance.EnteredAt, work.Case.State) = (now, work.Instance.State);
        work.Write(now, first ? by : Actor.System, first ? JournalKind.Started : JournalKind.Entered, to: work.Instance.State, text: work.State.StaffLabel);
        if (work.State.IsEnd) End(work);
        else Waits.Enter(work, now, options.Calendar);
    }

    private async Task StepAsync(Work work, Trigger trigger, CancellationToken ct)
    {
        var (instance, transition) = (work.Instance, trigger.Transition);
        using var span = Telemetry.Step(work, transition);
        work.Current = (transition, null);
        work.AppliedTask = trigger.Task;
        work.Write(now, trigger.By, trigger.JournalKind, text: trigger.Text, data: trigger.Data);
        var signal = trigger.Signal is { } row ? work.Catalog.ReadSignal(row) : null;
        foreach (var activity in transition.Activities)
        {
            work.Current = (transition, activity);
            if (instance.Skip == StepName(work))
            {
                instance.Skip = null;
                continue;
            }
            await activity.RunAsync(new(services, work, db, signal, trigger.By, now), ct);
            work.Write(now, trigger.By, JournalKind.Activity, text: activity.Label);
            KillPoints.Hit("activity.after");
        }
        trigger.Consume(work, now);
        work.AppliedTask = null;
        switch (transition.Leads)
        {
            case Leads.To: Enter(work, transition.Target!, trigger.By, JournalKind.Entered); break;
            case Leads.ToEnd: End(work); break;
            default: Waits.Follow(work, now, options.Calendar); break;
        }
        KillPoints.Hit("step.after");
        Telemetry.StepDone(work);
    }

    private void End(Work work)
    {
        Waits.Leave(work, now);
        (work.Instance.Status, work.Instance.EndedAt) = (InstanceStatus.Ended, now);
        work.Write(now, Actor.System, JournalKind.Ended, text: "Fin de la procédure");
    }

    /// <summary>Names the current step as incidents and skips do.</summary>
    public static string StepName(Work work) =>
        work.Current is { } c ? $"{work.Instance.State}|{c.Transition.Key}|{c.Activity?.Key}" : "";
}
