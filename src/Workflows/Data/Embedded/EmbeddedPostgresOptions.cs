namespace BackOffice.Workflows.Data.Embedded;

/// <summary>Where a cluster lives and whether losing it would matter.</summary>
public sealed record EmbeddedPostgresOptions(string Folder)
{
    /// <summary>True for a person's data, false for tests, which throw the cluster away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Extra settings for <c>postgres -c name=value</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>How PostgreSQL is asked to stop, as <c>pg_ctl -m</c> names it.</summary>
public enum StopMode
{
    /// <summary>Open transactions are rolled back, everything is written, connections are closed.</summary>
    Fast,

    /// <summary>Like a crash: the next start replays the write-ahead log.</summary>
    Immediate,
}
