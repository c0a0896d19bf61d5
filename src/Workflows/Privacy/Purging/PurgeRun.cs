using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Privacy;

/// <summary>One run of the purge: by the night or by an admin with a reason, and what it removed. The report holds numbers and dates only.</summary>
public sealed class PurgeRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Every period is counted back from here, also when the run goes on after an interruption.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public required string ById { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public ICollection<PurgeLine> Lines { get; } = [];

    public bool IsFinished => FinishedAt is not null;

    public int Total => Lines.Sum(l => l.Count);

    public void Finish(DateTimeOffset at) => FinishedAt ??= at;

    internal PurgeLine LineOf(IPurges kind, DateTimeOffset before)
    {
        var line = Lines.SingleOrDefault(l => l.Key == kind.Key);
        if (line is null) Lines.Add(line = new PurgeLine { RunId = Id, Key = kind.Key, What = kind.What, Before = before });
        return line;
    }
}

/// <summary>What a run removed of one kind: how many, older than when, the oldest from when.</summary>
public sealed class PurgeLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RunId { get; init; }

    public required string Key { get; init; }

    public required string What { get; init; }

    public required DateTimeOffset Before { get; init; }

    public int Count { get; private set; }

    public DateTimeOffset? Oldest { get; private set; }

    /// <summary>What kept the rest from going: the kind of failure, never the content. The next night tries again.</summary>
    public string? Problem { get; internal set; }

    internal void Add(Purged batch)
    {
        Count += batch.Count;
        if (Oldest is null || batch.Oldest < Oldest) Oldest = batch.Oldest;
    }
}
