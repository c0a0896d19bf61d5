namespace BackOffice.Engine.Workflows;

/// <summary>
/// One thing a step does. Resolved from the scope of the act, writes through the same DbContext, never talks to the
/// outside (the outbox does, after the commit) and never calls SaveChanges: the engine commits the whole act once.
/// </summary>
public interface IActivity<TCase> where TCase : class, ICase
{
    static abstract string Key { get; }

    /// <summary>French words for the drawing and the journal.</summary>
    static abstract string Label { get; }

    Task RunAsync(ActivityContext<TCase> context, CancellationToken ct);
}
