using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

/// <summary>What an activity sees: its case, what triggered the step, who, when, and the act's own DbContext.</summary>
public sealed class ActivityContext<TCase> where TCase : class, ICase
{
    private readonly Running.Work work;

    internal ActivityContext(Running.Work work, TCase @case, ISignal? signal, Actor by, DbContext db, DateTimeOffset now)
    {
        (this.work, Case, By, Db, Now) = (work, @case, by, db, now);
        Signal = signal;
    }

    public TCase Case { get; }

    /// <summary>The signal that triggered the step; null when a timer, a condition or an answer did.</summary>
    public ISignal? Signal { get; }

    public Actor By { get; }

    /// <summary>The act's instant, the same for all its steps.</summary>
    public DateTimeOffset Now { get; }

    public DbContext Db { get; }
    public WorkflowInstance Instance => work.Instance;

    /// <summary>The comment of the answer that triggered the step, if one did and left one.</summary>
    public string? Comment => work.AppliedTask?.Comment;

    /// <summary>The triggering signal, when the activity serves one kind only.</summary>
    public TSignal SignalAs<TSignal>() where TSignal : ISignal =>
        Signal is TSignal signal ? signal : throw new InvalidOperationException($"This step was not triggered by {TSignal.Key}.");

    /// <summary>Adds a line to the case's journal: a French sentence and, if useful, figures (kept as JSON).</summary>
    public void Journal(string text, object? data = null) =>
        work.Write(Now, By, JournalKind.Note, text: text, data: data);

    /// <summary>Signals another instance in the same transaction. Its turn comes with the dispatcher; same id twice acts once.</summary>
    public void SignalOther<TSignal>(Guid instanceId, TSignal signal, Guid signalId) where TSignal : ISignal =>
        work.Changes.StoreSignal(WorkflowSignal.For(instanceId, signal, signalId, By, Now), Now);

    /// <summary>Starts another workflow in the same transaction; its first step comes with the dispatcher. Add the case to Db yourself.</summary>
    public void StartOther<TWorkflow>(ICase other) where TWorkflow : Workflow =>
        work.Changes.Start(work.Catalog.NewInstance(typeof(TWorkflow), other, By, Now));
}
