using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// One kind of rows whose time ends: how many are due, and how to remove some of them. Each batch is one transaction of the run, so an
/// interrupted run simply goes on; what is gone is no longer due.
/// </summary>
internal interface IPurges
{
    /// <summary>Stored in reports; never changed once released.</summary>
    string Key { get; }

    /// <summary>What disappears, as the preview and the report say it.</summary>
    string What { get; }

    Retention Retention { get; }

    Task<Purged> DueAsync(PurgeTime time, CancellationToken ct);

    /// <summary>Removes at most so many, the oldest first.</summary>
    Task<Purged> RemoveAsync(PurgeTime time, int atMost, CancellationToken ct);
}

/// <summary>How many, and from when the oldest dates.</summary>
internal sealed record Purged(int Count, DateTimeOffset? Oldest)
{
    public static readonly Purged Nothing = new(0, null);
}

/// <summary>The instant a run began, and the periods it goes by: the same from its first batch to its last, even over an interruption.</summary>
internal sealed record PurgeTime(DateTimeOffset Now, LimitValues Limits)
{
    public DateTimeOffset Before(Retention retention) => Limits.Before(retention.Period, Now);

    public DateOnly DayBefore(Retention retention) => French.DayIn(Before(retention));
}
