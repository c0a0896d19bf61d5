using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Engine.Workflows;

/// <summary>What is done when the wait ends, and where it leads.</summary>
public sealed class StepBuilder<TCase> where TCase : class, ICase
{
    private readonly StateBuilder<TCase> state;
    private readonly Transition transition;

    internal StepBuilder(StateBuilder<TCase> state, Transition transition) => (this.state, this.transition) = (state, transition);

    /// <summary>Only when the condition holds. A signal or date whose guard does not hold stays waiting.</summary>
    public StepBuilder<TCase> If(Func<TCase, bool> condition, string words)
    {
        transition.Guard = c => condition((TCase)c);
        transition.GuardWords = words;
        return this;
    }

    public StepBuilder<TCase> Do<TActivity>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TActivity : class, IActivity<TCase>
    {
        transition.Activities.Add(new(TActivity.Key, TActivity.Label, typeof(TActivity), new(file, line), RunAsync<TActivity>));
        return this;
    }

    /// <summary>Enters the state (again, if it is the same one: its dates and tasks start anew).</summary>
    public StateBuilder<TCase> GoTo(string key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        (transition.Leads, transition.Target, transition.TargetLine) = (Leads.To, key, new(file, line));
        return state;
    }

    /// <summary>Remains in the state; its other waits are untouched.</summary>
    public StateBuilder<TCase> Stay()
    {
        transition.Leads = Leads.Nowhere;
        return state;
    }

    /// <summary>Ends the procedure; the case keeps the state it was in.</summary>
    public StateBuilder<TCase> End()
    {
        transition.Leads = Leads.ToEnd;
        return state;
    }

    private static Task RunAsync<TActivity>(Running.StepContext step, CancellationToken ct)
        where TActivity : class, IActivity<TCase> =>
        step.Services.GetRequiredService<TActivity>().RunAsync(
            new(step.Work, (TCase)step.Work.Case, step.Signal, step.By, step.Db, step.Now), ct);
}
